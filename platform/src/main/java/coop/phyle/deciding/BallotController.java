package coop.phyle.deciding;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Ballots: cast, checked by receipt, opened for an auditor. */
@Controller
class BallotController {
  private final CastingVotes casting;
  private final ReadingDecisions reading;
  private final BallotLogs logs;
  private final Unsealing unsealing;
  private final DecisionController pages;

  BallotController(CastingVotes casting, ReadingDecisions reading, BallotLogs logs, Unsealing unsealing, DecisionController pages) {
    this.casting = casting;
    this.reading = reading;
    this.logs = logs;
    this.unsealing = unsealing;
    this.pages = pages;
  }

  /** Of a secret vote the answer is the receipt itself: a redirect would have to keep it somewhere beside the voter's name. */
  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/ballots")
  ModelAndView cast(
      Coop coop,
      Viewer viewer,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String member,
      @RequestParam(defaultValue = "") String choice,
      @RequestParam(defaultValue = "") String receipt,
      HttpServletResponse response) {
    var decision = new VoteNumber(number);
    var shown = receipt.isBlank() ? Optional.<Receipt>empty() : Receipt.read(receipt);
    if (shown.isEmpty() && !receipt.isBlank()) {
      return pages.page(coop, viewer, decision, List.of(Problem.of("", "voting.refused.receipt-unreadable")));
    }
    var voter = Keys.read(member).map(MemberId::new).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return switch (casting.cast(new Vote(coop.id(), decision, viewer.self(), voter, choice, shown))) {
      case Cast.Refused refused -> pages.page(coop, viewer, decision, List.of(refused.problem()));
      case Cast.Counted counted when !counted.secret() -> new ModelAndView("redirect:" + DecisionController.path(coop, number));
      case Cast.Counted counted -> receipt(coop, viewer, decision, voter, CastBallot.choice(choice).orElseThrow(), counted);
    };
  }

  private ModelAndView receipt(Coop coop, Viewer viewer, VoteNumber number, MemberId voter, Choice said, Cast.Counted counted) {
    var decision = reading.show(coop.id(), number, viewer.self()).orElseThrow();
    var shown = DecisionPages.ShownReceipt.of(decision, voter, said, counted);
    return new ModelAndView("deciding/receipt", Map.of("receipt", shown));
  }

  /** A form that is posted, because a receipt must not stand in an address. */
  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/receipts")
  ModelAndView check(Coop coop, @PathVariable int number, @RequestParam(defaultValue = "") String receipt, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var unreadable = Receipt.read("0".repeat(96)).orElseThrow();
    return logs.check(coop.id(), new VoteNumber(number), Receipt.read(receipt).orElse(unreadable))
        .map(checked -> new ModelAndView("deciding/checked", Map.of("checked", checked)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @May(Who.DIRECTOR)
  @PostMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/openings")
  ResponseEntity<String> openings(Coop coop, Viewer viewer, @PathVariable int number) {
    var file =
        unsealing
            .unseal(coop.id(), new VoteNumber(number), viewer.self())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"openings-" + number + ".json\"")
        .body(file.toString());
  }
}
