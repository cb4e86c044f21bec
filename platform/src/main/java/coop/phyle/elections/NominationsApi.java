package coop.phyle.elections;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nominations and ballots for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/elections/{number:[1-9]\\d{0,8}}")
class NominationsApi {
  private final Nominating nominating;
  private final CastingRankings casting;
  private final Problems problems;

  NominationsApi(Nominating nominating, CastingRankings casting, Problems problems) {
    this.nominating = nominating;
    this.casting = casting;
    this.problems = problems;
  }

  /** @param nominee number in the register or whole name; nothing: oneself */
  record NomineeJson(@Nullable String nominee) {}

  /** @param statement Markdown */
  record StatementJson(@Nullable String statement) {}

  /**
   * A ballot.
   *
   * @param member one of those the election lists for the reader
   * @param ranking options of the ballot paper, the first best; empty: a blank ballot
   * @param receipt of the secret ballot to be replaced
   */
  record RankingJson(@Nullable String member, @Nullable List<Integer> ranking, @Nullable String receipt) {}

  /** @param receipt code and key; of a secret vote it is told this once */
  record CountedJson(String receipt, boolean changed) {}

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/nominations")
  ResponseEntity<?> nominate(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody NomineeJson sent) {
    return answer(nominating.nominate(coop.id(), new VoteNumber(number), ElectionsApi.text(sent.nominee()), viewer.self()));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/nominations/{candidate:[1-9]\\d{0,4}}/acceptance")
  ResponseEntity<?> accept(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate) {
    return answer(nominating.accept(coop.id(), new VoteNumber(number), candidate, viewer.self()));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/nominations/{candidate:[1-9]\\d{0,4}}/second")
  ResponseEntity<?> second(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate) {
    return answer(nominating.second(coop.id(), new VoteNumber(number), candidate, viewer.self()));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/nominations/{candidate:[1-9]\\d{0,4}}/withdrawal")
  ResponseEntity<?> withdraw(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate) {
    return answer(nominating.withdraw(coop.id(), new VoteNumber(number), candidate, viewer.self()));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/nominations/{candidate:[1-9]\\d{0,4}}/statement")
  ResponseEntity<?> state(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate, @RequestBody StatementJson sent) {
    return answer(nominating.state(coop.id(), new VoteNumber(number), candidate, ElectionsApi.text(sent.statement()), viewer.self()));
  }

  /** The body is the picture. */
  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(path = "/nominations/{candidate:[1-9]\\d{0,4}}/photo", consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
  ResponseEntity<?> show(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int candidate, @RequestBody byte[] photo) {
    return answer(nominating.show(coop.id(), new VoteNumber(number), candidate, photo, viewer.self()));
  }

  @May(Who.MEMBER)
  @Gives(CountedJson.class)
  @PostMapping("/ballots")
  ResponseEntity<?> cast(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody RankingJson sent) {
    var ranking = Objects.requireNonNullElse(sent.ranking(), List.<Integer>of());
    if (new HashSet<>(ranking).size() < ranking.size()) {
      return problems.response(List.of(Problem.of("ranking", "elections.problem.option-twice")));
    }
    var ranks = new HashMap<Integer, Integer>();
    ranking.forEach(option -> ranks.put(option, ranks.size() + 1));
    var ballot = new CastingRankings.Ballot(viewer.self(), ElectionsApi.text(sent.member()), ranks, ranking.isEmpty(), ElectionsApi.text(sent.receipt()));
    return switch (casting.cast(coop.id(), new VoteNumber(number), ballot)) {
      case CastingRankings.Ranked.Counted(var said, var cast) -> ResponseEntity.ok(new CountedJson(cast.receipt().text(), cast.changed()));
      case CastingRankings.Ranked.Refused(var faults) -> problems.response(faults);
    };
  }

  private ResponseEntity<?> answer(Answer answer) {
    return ElectionsApi.answer(problems, answer);
  }
}
