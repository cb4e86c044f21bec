package coop.phyle.deciding;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The board of decisions, one decision, and the steps its proposer takes. */
@Controller
class DecisionController {
  private final ListingDecisions listing;
  private final ReadingDecisions reading;
  private final GivingNotice notice;
  private final Withdrawing withdrawing;

  DecisionController(ListingDecisions listing, ReadingDecisions reading, GivingNotice notice, Withdrawing withdrawing) {
    this.listing = listing;
    this.reading = reading;
    this.notice = notice;
    this.withdrawing = withdrawing;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/decisions")
  ModelAndView list(Coop coop, Viewer viewer) {
    return new ModelAndView("deciding/decisions", Map.of("board", listing.board(coop.id(), viewer.self())));
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}")
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, new VoteNumber(number), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/notice")
  ModelAndView give(Coop coop, Viewer viewer, @PathVariable int number) {
    return switch (notice.give(coop.id(), new VoteNumber(number), viewer.self())) {
      case Notification.Given given -> new ModelAndView("redirect:" + path(coop, number));
      case Notification.Refused refused -> page(coop, viewer, new VoteNumber(number), refused.problems());
    };
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/withdrawal")
  ModelAndView withdraw(Coop coop, Viewer viewer, @PathVariable int number) {
    return withdrawing.withdraw(coop.id(), new VoteNumber(number), viewer.self())
        ? new ModelAndView("redirect:/c/" + coop.slug() + "/decisions")
        : page(coop, viewer, new VoteNumber(number), List.of(Problem.of("", "deciding.problem.too-late")));
  }

  /** The page as it stands, with what went wrong; not found for whom it does not exist. */
  ModelAndView page(Coop coop, Viewer viewer, VoteNumber number, List<Problem> problems) {
    var shown = reading.show(coop.id(), number, viewer.self()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var page = new ModelAndView("deciding/decision", Map.of("decision", shown, "problems", problems));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  static String path(Coop coop, int number) {
    return "/c/" + coop.slug() + "/decisions/" + number;
  }
}
