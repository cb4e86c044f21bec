package coop.phyle.polls;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Download;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ballots of a closed poll, for programs. */
@RestController
class AnswersApi {
  private final ReadingAnswers answers;

  AnswersApi(ReadingAnswers answers) {
    this.answers = answers;
  }

  /** As the file has them (docs/poll-answers.md), written while they are read. Not found until the poll is counted. */
  @May(Who.SIGNED_IN)
  @Gives(Map.class)
  @GetMapping("/api/v1/c/{coop}/polls/{number:[1-9]\\d{0,8}}/answers")
  void all(Coop coop, Viewer viewer, @PathVariable int number, HttpServletResponse response) throws IOException {
    var file = answers.file(coop.id(), new VoteNumber(number), viewer).orElseThrow(PollController::gone);
    Download.send(response, coop.slug() + "-poll-" + number + "-answers.json", Download.JSON, file::json);
  }
}
