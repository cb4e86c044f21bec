package coop.phyle.elections;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Nominations and what candidates say about themselves. */
@Controller
class NominationController {
  private static final String ONE = "/c/{coop}/elections/{number:[1-9][0-9]{0,8}}/nominations/{candidate:[1-9][0-9]{0,4}}";

  private final Nominating nominating;
  private final ReadingElections reading;
  private final ElectionController pages;

  NominationController(Nominating nominating, ReadingElections reading, ElectionController pages) {
    this.nominating = nominating;
    this.reading = reading;
    this.pages = pages;
  }

  /** Nobody named: oneself. */
  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/elections/{number:[1-9][0-9]{0,8}}/nominations")
  ModelAndView nominate(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String nominee) {
    return pages.answer(coop, viewer, number, nominating.nominate(coop.id(), new VoteNumber(number), nominee, viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/acceptance")
  ModelAndView accept(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate) {
    return pages.answer(coop, viewer, number, nominating.accept(coop.id(), new VoteNumber(number), candidate, viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/second")
  ModelAndView second(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate) {
    return pages.answer(coop, viewer, number, nominating.second(coop.id(), new VoteNumber(number), candidate, viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/withdrawal")
  ModelAndView withdraw(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate) {
    return pages.answer(coop, viewer, number, nominating.withdraw(coop.id(), new VoteNumber(number), candidate, viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/statement")
  ModelAndView state(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate, @RequestParam(defaultValue = "") String statement) {
    return pages.answer(coop, viewer, number, nominating.state(coop.id(), new VoteNumber(number), candidate, statement, viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/photo")
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate, @RequestParam MultipartFile photo) throws IOException {
    return pages.answer(coop, viewer, number, nominating.show(coop.id(), new VoteNumber(number), candidate, photo.getBytes(), viewer.self()));
  }

  /** As what its bytes are, never as what somebody said they were. */
  @May(Who.MEMBER)
  @GetMapping(ONE + "/photo")
  ResponseEntity<byte[]> photo(Coop coop, @PathVariable int number, @PathVariable int candidate) {
    var portrait = reading.portrait(coop.id(), new VoteNumber(number), candidate).orElseThrow(ElectionController::gone);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(portrait.type()))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=600")
        .body(portrait.bytes());
  }
}
