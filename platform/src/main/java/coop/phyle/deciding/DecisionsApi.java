package coop.phyle.deciding;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Decisions for programs: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/c/{coop}/decisions")
class DecisionsApi {
  private final ListingDecisions listing;
  private final ReadingDecisions reading;
  private final CastingVotes casting;
  private final BallotLogs logs;
  private final Problems problems;

  DecisionsApi(ListingDecisions listing, ReadingDecisions reading, CastingVotes casting, BallotLogs logs, Problems problems) {
    this.listing = listing;
    this.reading = reading;
    this.casting = casting;
    this.logs = logs;
    this.problems = problems;
  }

  /** A vote to cast: whose, what, and for changing a secret one its receipt. */
  record BallotJson(@Nullable String member, @Nullable String choice, @Nullable String receipt) {}

  /** What stands in the box now. {@code receipt} of a secret vote is told here and never again. */
  record CastJson(String code, String receipt, boolean secret, boolean changed) {}

  record ReceiptJson(@Nullable String receipt) {}

  /** Whether a ballot has the receipt, and what it says. */
  record CheckedJson(boolean found, @Nullable String choice, boolean counted) {}

  @May(Who.MEMBER)
  @GetMapping
  DecisionJson.Board list(Coop coop, Viewer viewer) {
    return DecisionJson.of(listing.board(coop.id(), viewer.self()));
  }

  @May(Who.MEMBER)
  @GetMapping("/{number:\\d{1,9}}")
  DecisionJson show(Coop coop, Viewer viewer, @PathVariable int number) {
    return DecisionJson.of(reading.show(coop.id(), known(number), viewer.self()).orElseThrow(DecisionsApi::gone));
  }

  @May(Who.MEMBER)
  @Gives(value = CastJson.class, status = 201)
  @PostMapping("/{number:\\d{1,9}}/ballots")
  ResponseEntity<?> cast(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody BallotJson ballot) {
    var member = Keys.read(Optional.ofNullable(ballot.member()).orElse(""));
    var receipt = Optional.ofNullable(ballot.receipt()).flatMap(Receipt::read);
    if (member.isEmpty() || (ballot.receipt() != null && receipt.isEmpty())) {
      return problems.response(List.of(unreadable(member.isEmpty())));
    }
    var said = Optional.ofNullable(ballot.choice()).orElse("");
    var vote = new Vote(coop.id(), known(number), viewer.self(), new MemberId(member.get()), said, receipt);
    return switch (casting.cast(vote)) {
      case Cast.Refused refused when refused.reason() == Cast.Reason.AGAINST_THE_PAPER ->
          problems.response(List.of(new Problem("choice", refused.problem().key(), refused.problem().args())));
      case Cast.Refused refused -> problems.response(HttpStatus.CONFLICT, List.of(refused.problem()));
      case Cast.Counted counted -> ResponseEntity.created(URI.create("/c/" + coop.slug() + "/decisions/" + number))
          .cacheControl(CacheControl.noStore())
          .body(new CastJson(counted.receipt().code().hex(), counted.receipt().text(), counted.secret(), counted.changed()));
    };
  }

  private static Problem unreadable(boolean member) {
    return member ? Problem.of("member", "deciding.problem.member") : Problem.of("receipt", "voting.refused.receipt-unreadable");
  }

  @May(Who.MEMBER)
  @Gives(CheckedJson.class)
  @PostMapping("/{number:\\d{1,9}}/receipts")
  ResponseEntity<?> check(Coop coop, @PathVariable int number, @RequestBody ReceiptJson sent) {
    var receipt = Optional.ofNullable(sent.receipt()).flatMap(Receipt::read);
    if (receipt.isEmpty()) {
      return problems.response(List.of(Problem.of("receipt", "voting.refused.receipt-unreadable")));
    }
    var checked = logs.check(coop.id(), known(number), receipt.get()).orElseThrow(DecisionsApi::gone);
    var choice = checked.choice().map(CastBallot::key).orElse(null);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new CheckedJson(choice != null, choice, checked.closed()));
  }

  static VoteNumber known(int number) {
    if (number < 1) {
      throw gone();
    }
    return new VoteNumber(number);
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
