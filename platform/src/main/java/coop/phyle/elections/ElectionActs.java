package coop.phyle.elections;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.SmallClass;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.Voter;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.Lots;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an election leaves in the co-op's record (docs/record-format.md). */
@Component
class ElectionActs {
  private final Record record;
  private final Lots lots;

  ElectionActs(Record record, Lots lots) {
    this.record = record;
    this.lots = lots;
  }

  void inOrder(CoopId coop) {
    record.inOrder(coop);
  }

  /** @param root over the roll's lines, in hex */
  void opened(Standing standing, List<Voter> voters, String root) {
    var e = standing.election();
    var seating = standing.seating();
    record.note(e.coop(), "election-opened", lots.promise(e.coop(), e.number(), Json.obj()
        .with("election", e.number().value())
        .with("post", e.post())
        .with("seats", seating.seats())
        .with("method", e.method().command())
        .with("kept", kept(seating))
        .with("candidates", standing.candidates().stream()
            .map(c -> (Json) Json.obj().with("member", c.member().toString()).with("class", c.inClass().key())).toList())
        .with("statutesVersion", e.statutesVersion())
        .with("secret", e.secret())
        .with("roll", roll(voters))
        .with("rollRoot", root)
        .with("closesAt", e.dates().votingCloses().toString())));
  }

  /** An election decided without a vote. */
  void uncontested(Election e, Life.Outcome outcome, List<Candidate> elected) {
    record.note(e.coop(), "election-closed", head(e, outcome, elected));
  }

  void closed(Election e, Life.Outcome outcome, List<Closing.Counted> ballots, SortedMap<String, Long> patterns, List<Candidate> elected) {
    var body = head(e, outcome, elected).with("seed", outcome.seed()).with("ballots", list(e, ballots));
    record.note(e.coop(), "election-closed", withheld(e, ballots.size()) ? body : body.with("patterns", patterns(patterns)));
  }

  void refilled(Election e, int round, List<Candidate> vacated, List<Candidate> elected) {
    record.note(e.coop(), "election-refilled", Json.obj()
        .with("election", e.number().value()).with("round", round).with("vacated", members(vacated)).with("elected", members(elected)));
  }

  /** Whether so few voted in secret that figures would tell how. */
  static boolean withheld(Election e, long ballots) {
    return e.secret() && SmallClass.sealed(ballots);
  }

  private static Json.Obj head(Election e, Life.Outcome outcome, List<Candidate> elected) {
    return Json.obj()
        .with("election", e.number().value())
        .with("closedAt", outcome.at().toString())
        .with("how", outcome.how())
        .with("elected", members(elected));
  }

  private static List<Json> members(List<Candidate> candidates) {
    return candidates.stream().map(c -> (Json) Json.of(c.member().toString())).toList();
  }

  /** Every ballot's code; what it says beside it, unless a class is so small that its rankings could be told apart from the others'. */
  private static List<Json> list(Election e, List<Closing.Counted> ballots) {
    var sizes = ballots.stream().collect(Collectors.groupingBy(b -> b.ballot().inClass(), Collectors.counting()));
    var shown = !e.secret() || sizes.values().stream().noneMatch(SmallClass::sealed);
    return ballots.stream().map(b -> ballot(e, b, shown)).sorted(Comparator.comparing(b -> b.text("code"))).map(b -> (Json) b).toList();
  }

  private static Json.Obj ballot(Election e, Closing.Counted counted, boolean shown) {
    var ballot = counted.ballot();
    var act = Json.obj().with("code", code(e, counted));
    if (shown) {
      act = act.with("class", ballot.inClass().key()).with("choice", ballot.said()).with("nonce", ballot.nonce().hex());
    }
    return counted.member().isPresent() ? act.with("member", counted.member().getAsLong()) : act;
  }

  static String code(Election e, Closing.Counted counted) {
    return BallotCode.of(e.coop().value(), e.number().value(), counted.ballot()).hex();
  }

  private static Json.Obj patterns(Map<String, Long> patterns) {
    var all = Json.obj();
    for (var entry : patterns.entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    return all;
  }

  private static Json.Obj kept(Seating seating) {
    var kept = Json.obj();
    for (var entry : seating.bounds().entrySet()) {
      kept = kept.with(entry.getKey().key(), Json.obj().with("least", entry.getValue().least()).with("most", entry.getValue().most()));
    }
    return kept;
  }

  private static Json.Obj roll(List<Voter> voters) {
    var roll = Json.obj();
    var numbers = voters.stream().collect(Collectors.groupingBy(Voter::memberClass, TreeMap<ClassId, Long>::new, Collectors.counting()));
    for (var entry : numbers.entrySet()) {
      roll = roll.with(entry.getKey().key(), entry.getValue());
    }
    return roll;
  }
}
