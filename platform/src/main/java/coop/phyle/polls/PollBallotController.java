package coop.phyle.polls;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Ballots of polls. */
@Controller
class PollBallotController {
  private final AnsweringPolls answering;
  private final ReadingPolls reading;
  private final PollController pages;

  PollBallotController(AnsweringPolls answering, ReadingPolls reading, PollController pages) {
    this.answering = answering;
    this.reading = reading;
    this.pages = pages;
  }

  /** Of a secret poll the answer is the receipt itself: a redirect would have to keep it somewhere beside the voter's name. */
  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}/ballots")
  ModelAndView cast(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam MultiValueMap<String, String> fields, HttpServletResponse response) {
    var asked = reading.asked(coop.id(), new VoteNumber(number), viewer).filter(one -> one.paper().isPresent()).orElseThrow(PollBallotController::gone);
    var member = member(first(fields, "member")).orElseThrow(PollBallotController::gone);
    var shown = first(fields, "receipt");
    var receipt = shown.isBlank() ? Optional.<Receipt>empty() : Receipt.read(shown);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (receipt.isEmpty() && !shown.isBlank()) {
      return pages.page(coop, viewer, number, List.of(Problem.of("receipt", "voting.refused.receipt-unreadable")), fields);
    }
    var said = Slips.said(fields);
    var vote = new Vote(coop.id(), new VoteNumber(number), viewer.self(), member, said, receipt);
    return switch (answering.answer(vote, first(fields, "reason"))) {
      case AnsweringPolls.Answered.Refused refused -> pages.page(coop, viewer, number, refused.problems(), fields);
      case AnsweringPolls.Answered.Counted counted when !counted.cast().secret() -> new ModelAndView("redirect:" + PollController.path(coop, number));
      case AnsweringPolls.Answered.Counted counted -> {
        var poll = reading.show(coop.id(), new VoteNumber(number), viewer, Map.of()).orElseThrow(PollBallotController::gone);
        var name = poll.places().stream().filter(place -> place.member().equals(member.toString())).map(PollPages.Place::name).findFirst().orElse("");
        yield new ModelAndView("polls/receipt", Map.of("receipt", PollPages.ShownReceipt.of(poll, name, counted.cast())));
      }
    };
  }

  private static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
  }

  static Optional<MemberId> member(String text) {
    try {
      return Optional.of(new MemberId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
