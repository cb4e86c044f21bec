package coop.phyle.deciding;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A director's interest in what the board decides: page and program, the same act. */
@Controller
class InterestController {
  private static final String PATH = "/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/interests";
  private final Recusing recusing;
  private final DecisionController pages;
  private final Problems problems;

  InterestController(Recusing recusing, DecisionController pages, Problems problems) {
    this.recusing = recusing;
    this.pages = pages;
    this.problems = problems;
  }

  @May({Who.DIRECTOR, Who.SECRETARY})
  @PostMapping(PATH)
  ModelAndView declare(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member, @RequestParam(defaultValue = "") String reason) {
    var found = recusing.declare(coop.id(), new VoteNumber(number), known(member), reason, viewer);
    return found.isEmpty()
        ? new ModelAndView("redirect:" + DecisionController.path(coop, number))
        : pages.page(coop, viewer, new VoteNumber(number), found).addObject("reason", reason);
  }

  /** @param member the director, by id; @param reason what the interest is */
  record InterestJson(@Nullable String member, @Nullable String reason) {}

  @May({Who.DIRECTOR, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/api/v1" + PATH)
  @ResponseBody
  ResponseEntity<?> declare(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody InterestJson sent) {
    var director = known(Objects.requireNonNullElse(sent.member(), ""));
    var found = recusing.declare(coop.id(), new VoteNumber(number), director, Objects.requireNonNullElse(sent.reason(), ""), viewer);
    return found.isEmpty() ? ResponseEntity.noContent().build() : problems.response(found);
  }

  private static MemberId known(String member) {
    return Keys.read(member).map(MemberId::new).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
