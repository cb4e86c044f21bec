package coop.phyle.meetings;

import coop.phyle.documents.Enclosure;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Papers for the business of a meeting. */
@Controller
class PaperController {
  static final String FILE = "/c/{coop}/meetings/papers/{paper}";
  private final EnclosingPapers papers;
  private final MeetingController meetings;

  PaperController(EnclosingPapers papers, MeetingController meetings) {
    this.papers = papers;
    this.meetings = meetings;
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/items/{item:[1-9][0-9]{0,5}}/papers")
  ModelAndView add(
      Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item, @RequestParam(required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    return meetings.after(coop, viewer, number, papers.add(coop.id(), new MeetingNumber(number), item, Enclosure.of(files), viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/papers/{paper}/removal")
  ModelAndView remove(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID paper) {
    return meetings.after(coop, viewer, number, papers.remove(coop.id(), new MeetingNumber(number), paper, viewer));
  }

  @May(Who.MEMBER)
  @GetMapping(FILE)
  ResponseEntity<byte[]> file(Coop coop, Viewer viewer, @PathVariable UUID paper) {
    return papers.find(coop.id(), paper, viewer).orElseThrow(MeetingController::gone).answer();
  }
}
