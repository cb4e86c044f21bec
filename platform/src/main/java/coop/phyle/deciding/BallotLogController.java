package coop.phyle.deciding;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Download;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import coop.phyle.voting.CodeStart;
import coop.phyle.voting.VoteNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The counted ballots of a decision: page by page, or the whole box as a file. */
@Controller
class BallotLogController {
  private final BallotLogs logs;

  BallotLogController(BallotLogs logs) {
    this.logs = logs;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/ballots")
  ModelAndView log(
      Coop coop, @PathVariable int number, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String after) {
    var log = logs.log(coop.id(), new VoteNumber(number), code, CodeStart.after(after), BallotLogs.PAGE).orElseThrow(BallotLogController::none);
    return new ModelAndView("deciding/ballots", Map.of("log", log));
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/ballots.{format:csv|json}")
  void file(Coop coop, @PathVariable int number, @PathVariable String format, HttpServletResponse response) throws IOException {
    var box = logs.file(coop.id(), new VoteNumber(number)).orElseThrow(BallotLogController::none);
    var csv = format.equals("csv");
    var name = coop.slug() + "-decision-" + number + "-ballots." + format;
    Download.send(response, name, csv ? Download.CSV : Download.JSON, csv ? box::csv : box::json);
  }

  static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
