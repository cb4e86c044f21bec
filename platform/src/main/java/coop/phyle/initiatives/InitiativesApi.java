package coop.phyle.initiatives;

import coop.phyle.deciding.Drafting;
import coop.phyle.deciding.Tags;
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

/** Initiatives for programs: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/c/{coop}/initiatives")
class InitiativesApi {
  private final ListingQuestions listing;
  private final ReadingQuestions reading;
  private final Initiating initiating;
  private final CastingVotes casting;
  private final LeadingOn leadingOn;
  private final Problems problems;

  InitiativesApi(
      ListingQuestions listing, ReadingQuestions reading, Initiating initiating, CastingVotes casting, LeadingOn leadingOn, Problems problems) {
    this.listing = listing;
    this.reading = reading;
    this.initiating = initiating;
    this.casting = casting;
    this.leadingOn = leadingOn;
    this.problems = problems;
  }

  /** @param way decision or meeting, of a new question; @param tags with commas; @param amends place of the text an amendment changes */
  record WordingJson(@Nullable String title, @Nullable String body, @Nullable String way, @Nullable String tags, @Nullable Integer amends) {
    Wording wording() {
      return new Wording(text(title), text(body));
    }
  }

  /** An initiative by its question and its place there. */
  record FiledJson(int number, int place) {}

  /** @param said options in order, the first best: "2 1=3"; "abstain" for none; @param receipt for changing a secret ballot */
  record RankingJson(@Nullable String member, @Nullable String said, @Nullable String receipt) {}

  /** What stands in the box now. {@code receipt} of a secret vote is told here and never again. */
  record RankedJson(String code, String receipt, boolean secret, boolean changed) {}

  /** A decision that was drafted. */
  record DraftedJson(int decision) {}

  @May(Who.MEMBER)
  @Gives(Map.class)
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  String list(Coop coop) {
    return QuestionJson.board(listing.board(coop.id())).toString();
  }

  @May(Who.MEMBER)
  @Gives(Map.class)
  @GetMapping(path = "/{number:[1-9]\\d{0,8}}", produces = MediaType.APPLICATION_JSON_VALUE)
  String show(Coop coop, Viewer viewer, @PathVariable int number) {
    return QuestionJson.of(reading.show(coop.id(), new VoteNumber(number), viewer.self(), Map.of()).orElseThrow(QuestionController::gone)).toString();
  }

  @May(Who.MEMBER)
  @Gives(value = FiledJson.class, status = 201)
  @PostMapping
  ResponseEntity<?> begin(Coop coop, Viewer viewer, @RequestBody WordingJson sent) {
    var way = text(sent.way()).equals("meeting") ? Way.MEETING : Way.DECISION;
    return filed(coop, initiating.begin(coop, viewer.self(), sent.wording(), way, Tags.read(text(sent.tags()))), problems);
  }

  /** A rival; an amendment where it names what it amends. */
  @May(Who.MEMBER)
  @Gives(value = FiledJson.class, status = 201)
  @PostMapping("/{number:[1-9]\\d{0,8}}")
  ResponseEntity<?> answer(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody WordingJson sent) {
    var amends = Optional.ofNullable(sent.amends()).filter(place -> place > 0);
    return filed(coop, initiating.answer(coop.id(), new VoteNumber(number), viewer.self(), sent.wording(), amends), problems);
  }

  @May(Who.MEMBER)
  @Gives(value = RankedJson.class, status = 201)
  @PostMapping("/{number:[1-9]\\d{0,8}}/ballots")
  ResponseEntity<?> cast(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody RankingJson ballot) {
    var question = reading.show(coop.id(), new VoteNumber(number), viewer.self(), Map.of()).orElseThrow(QuestionController::gone);
    var member = QuestionController.member(text(ballot.member()));
    var receipt = Optional.ofNullable(ballot.receipt()).flatMap(Receipt::read);
    if (member.isEmpty() || ballot.receipt() != null && receipt.isEmpty()) {
      return problems.response(List.of(member.isEmpty() ? Problem.of("member", "initiatives.problem.member") : Problem.of("receipt", "voting.refused.receipt-unreadable")));
    }
    return switch (casting.cast(new Vote(coop.id(), new VoteNumber(question.number()), viewer.self(), member.get(), text(ballot.said()), receipt))) {
      case Cast.Refused refused when refused.reason() == Cast.Reason.AGAINST_THE_PAPER -> problems.response(List.of(refused.problem()));
      case Cast.Refused refused -> problems.response(HttpStatus.CONFLICT, List.of(refused.problem()));
      case Cast.Counted counted -> ResponseEntity.created(URI.create(QuestionController.path(coop, number)))
          .cacheControl(CacheControl.noStore())
          .body(new RankedJson(counted.receipt().code().hex(), counted.receipt().text(), counted.secret(), counted.changed()));
    };
  }

  /** The draft is a decision, as its number is. */
  @May(Who.MEMBER)
  @Gives(value = DraftedJson.class, status = 201)
  @PostMapping("/{number:[1-9]\\d{0,8}}/policy")
  ResponseEntity<?> adopt(Coop coop, Viewer viewer, @PathVariable int number) {
    return switch (leadingOn.draft(coop.id(), new VoteNumber(number), viewer.self()).orElseThrow(QuestionController::gone)) {
      case Drafting.Refused refused -> problems.response(refused.problems());
      case Drafting.Drafted drafted -> ResponseEntity.created(URI.create("/c/" + coop.slug() + "/decisions/" + drafted.number()))
          .body(new DraftedJson(drafted.number().value()));
    };
  }

  static ResponseEntity<?> filed(Coop coop, Stepped stepped, Problems problems) {
    return switch (stepped) {
      case Stepped.Refused refused -> problems.response(refused.problems());
      case Stepped.Gone gone -> throw QuestionController.gone();
      case Stepped.Done done -> ResponseEntity.created(URI.create(InitiativeController.path(coop, done.number())))
          .body(new FiledJson(done.number().question().value(), done.number().place()));
    };
  }

  static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
