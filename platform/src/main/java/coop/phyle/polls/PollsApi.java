package coop.phyle.polls;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Polls for programs: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/c/{coop}/polls")
class PollsApi {
  private final ListingPolls listing;
  private final ReadingPolls reading;
  private final StartingPolls starting;
  private final AnsweringPolls answering;
  private final Problems problems;

  PollsApi(ListingPolls listing, ReadingPolls reading, StartingPolls starting, AnsweringPolls answering, Problems problems) {
    this.listing = listing;
    this.reading = reading;
    this.starting = starting;
    this.answering = answering;
    this.problems = problems;
  }

  /** @param said in the text of the paper: "2", "3 1 2", "5 - 0"; @param receipt for changing a secret ballot */
  record BallotJson(@Nullable String member, @Nullable String said, @Nullable String reason, @Nullable String receipt) {}

  /** What stands in the box now. {@code receipt} of a secret poll is told here and never again. */
  record CastJson(String code, String receipt, boolean secret, boolean changed) {}

  /** A poll that was asked. */
  record AskedJson(int number) {}

  @May(Who.SIGNED_IN)
  @Gives(Map.class)
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  String list(Coop coop, Viewer viewer) {
    return listing.board(coop.id(), viewer.self(), Optional.empty()).map(PollJson::board).orElseThrow(PollController::gone).toString();
  }

  @May(Who.SIGNED_IN)
  @Gives(Map.class)
  @GetMapping(path = "/{number:[1-9]\\d{0,8}}", produces = MediaType.APPLICATION_JSON_VALUE)
  String show(Coop coop, Viewer viewer, @PathVariable int number) {
    return PollJson.of(shown(coop, viewer, number)).toString();
  }

  /** The fields of the form of the poll's kind, all texts; what is left out is as the form has it when it is fresh. */
  @May(Who.MEMBER)
  @Gives(value = AskedJson.class, status = 201)
  @PostMapping
  @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = PollFields.class)))
  ResponseEntity<?> ask(Coop coop, Viewer viewer, @RequestBody Map<String, String> fields) {
    var kind = Kind.read(fields.getOrDefault("kind", ""));
    if (kind.isEmpty()) {
      return problems.response(List.of(Problem.of("kind", "polls.problem.kind")));
    }
    return switch (starting.start(coop.id(), viewer.self(), kind.get(), fields)) {
      case StartingPolls.Started.Refused refused -> problems.response(refused.problems());
      case StartingPolls.Started.Asked asked -> ResponseEntity.created(URI.create(PollController.path(coop, asked.number().value())))
          .body(new AskedJson(asked.number().value()));
    };
  }

  @May(Who.MEMBER)
  @Gives(value = CastJson.class, status = 201)
  @PostMapping("/{number:[1-9]\\d{0,8}}/ballots")
  ResponseEntity<?> cast(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody BallotJson ballot) {
    var member = PollBallotController.member(text(ballot.member()));
    var receipt = Optional.ofNullable(ballot.receipt()).flatMap(Receipt::read);
    if (member.isEmpty() || (ballot.receipt() != null && receipt.isEmpty())) {
      var problem = member.isEmpty() ? Problem.of("member", "polls.problem.member") : Problem.of("receipt", "voting.refused.receipt-unreadable");
      return problems.response(List.of(problem));
    }
    var vote = new Vote(coop.id(), new VoteNumber(number), viewer.self(), member.get(), text(ballot.said()), receipt);
    return switch (answering.answer(vote, text(ballot.reason()))) {
      case AnsweringPolls.Answered.Refused refused when refused.late() -> problems.response(HttpStatus.CONFLICT, refused.problems());
      case AnsweringPolls.Answered.Refused refused -> problems.response(refused.problems());
      case AnsweringPolls.Answered.Counted counted -> ResponseEntity.created(URI.create(PollController.path(coop, number)))
          .cacheControl(CacheControl.noStore())
          .body(new CastJson(
              counted.cast().receipt().code().hex(), counted.cast().receipt().text(), counted.cast().secret(), counted.cast().changed()));
    };
  }

  private PollPages.Shown shown(Coop coop, Viewer viewer, int number) {
    return reading.show(coop.id(), new VoteNumber(number), viewer, Map.of()).orElseThrow(PollController::gone);
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
