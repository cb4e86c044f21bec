package coop.phyle.meetings;

import coop.phyle.documents.FileSent;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Papers for the business of a meeting, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/meetings")
class PapersApi {
  private final EnclosingPapers papers;
  private final Problems problems;

  PapersApi(EnclosingPapers papers, Problems problems) {
    this.papers = papers;
    this.problems = problems;
  }

  record PapersJson(@Nullable List<FileSent> files) {}

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(MeetingsApi.ONE + "/items/{item:[1-9][0-9]{0,5}}/papers")
  ResponseEntity<?> add(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item, @RequestBody PapersJson sent) {
    var files = FileSent.read(sent.files());
    return files.isEmpty()
        ? problems.response(List.of(Problem.of("files", "meetings.problem.papers-base64")))
        : MeetingsApi.answer(problems, papers.add(coop.id(), new MeetingNumber(number), item, files.get(), viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(MeetingsApi.ONE + "/papers/{paper}/removal")
  ResponseEntity<?> remove(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID paper) {
    return MeetingsApi.answer(problems, papers.remove(coop.id(), new MeetingNumber(number), paper, viewer));
  }

  @May(Who.MEMBER)
  @GetMapping("/papers/{paper}")
  ResponseEntity<byte[]> file(Coop coop, Viewer viewer, @PathVariable UUID paper) {
    return papers.find(coop.id(), paper, viewer).orElseThrow(MeetingController::gone).answer();
  }
}
