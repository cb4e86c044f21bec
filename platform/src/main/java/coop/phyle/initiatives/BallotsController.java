package coop.phyle.initiatives;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import coop.phyle.voting.CodeStart;
import coop.phyle.voting.VoteNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ballots of a counted question, in which whoever voted finds their own. A receipt is posted, because it must not stand in an address. */
@Controller
class BallotsController {
  private static final String ONE = "/c/{coop}/initiatives/{number:[1-9][0-9]{0,8}}";
  private final ReadingBallots ballots;

  BallotsController(ReadingBallots ballots) {
    this.ballots = ballots;
  }

  @May(Who.MEMBER)
  @GetMapping(ONE + "/ballots")
  ModelAndView list(Coop coop, @PathVariable int number, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String after) {
    return new ModelAndView("initiatives/ballots", Map.of("box", ballots.list(coop.id(), new VoteNumber(number), code, CodeStart.after(after)).orElseThrow(QuestionController::gone)));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/receipts")
  ModelAndView check(Coop coop, @PathVariable int number, @RequestParam(defaultValue = "") String receipt, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return new ModelAndView("initiatives/checked", Map.of("checked", ballots.check(coop.id(), new VoteNumber(number), receipt).orElseThrow(QuestionController::gone)));
  }
}
