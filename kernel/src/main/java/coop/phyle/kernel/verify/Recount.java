package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.AtMeeting;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.ballots.SmallClass;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Recounts one closed decision from its published ballots. */
final class Recount {
  private final UUID coop;
  private final DecisionsSoFar.Opened decision;
  private final MembersSoFar members;
  private final RecusedCheck recused;
  private final Optional<Openings.Opened> openings;
  private final List<String> notes;
  private final String name;

  Recount(
      UUID coop, DecisionsSoFar.Opened decision, MembersSoFar members, RecusedCheck recused, Optional<Openings.Opened> openings, List<String> notes) {
    this.coop = coop;
    this.decision = decision;
    this.members = members;
    this.recused = recused;
    this.openings = openings;
    this.notes = notes;
    this.name = "decision " + decision.number();
  }

  Outcome.Verdict check(Json.Obj act) {
    Instant.parse(act.text("closedAt"));
    var list = BallotList.read(coop, decision, members, act);
    var opened = new ArrayList<>(list.opened());
    openings.ifPresent(o -> opened.addAll(new OpeningCheck(coop, decision.number(), o).ballots(act, list)));
    var meeting = act.has("meeting") ? Optional.of(act.in("meeting", AtMeeting::read)) : Optional.<AtMeeting>empty();
    Differs.unless(meeting.isEmpty() || !decision.secret(), name + ", taken at a meeting", "open", "secret");
    var roll = recused.roll(act);
    var ballots = Closing.count(roll, opened);
    var counts = meeting.map(m -> m.added(ballots)).orElse(ballots);
    var rule = meeting.isPresent() ? AtMeeting.rule(decision.rule()) : decision.rule();
    var sealed = compareCounts(act.object("counts"), roll, counts, list);
    var stated = new StatedOutcome(name, act, sealed.keySet());
    if (sealed.isEmpty() || openings.isPresent()) {
      var outcome = Resolution.count(rule, decision.rules().weighting(), counts);
      stated.fault(outcome).ifPresent(fault -> { throw fault; });
    } else {
      attested(stated, counts, sealed);
    }
    return stated.verdict();
  }

  /** Compares the stated numbers class by class and returns the sealed classes with their number of ballots. */
  private SortedMap<ClassId, Long> compareCounts(Json.Obj stated, SortedMap<ClassId, Long> roll, SortedMap<ClassId, ClassCount> counts, BallotList list) {
    Differs.unlessEqual(roll.keySet().stream().map(ClassId::key).toList(), List.copyOf(stated.members().keySet()), name + ", classes counted");
    var sealed = new TreeMap<ClassId, Long>();
    for (var id : roll.keySet()) {
      var where = "%s, class %s".formatted(name, id);
      var row = stated.object(id.key());
      var codes = list.codes(id).size();
      var count = counts.getOrDefault(id, ClassCount.NONE);
      long ballots = codes > 0 ? codes : count.voted();
      Differs.unlessEqual(roll.get(id), row.whole("eligible"), where + ", eligible");
      Differs.unless(ballots <= roll.get(id), where + ", ballots", "at most " + roll.get(id), ballots);
      Differs.unless(row.has("ballots") == (decision.secret() && SmallClass.sealed(ballots)), where, "sealed if secret with 1 to 4 ballots", row);
      Differs.unless(row.has("ballots") == (codes > 0), where + ", its ballots", row.has("ballots") ? "sealed" : "opened", "the other");
      if (row.has("ballots")) {
        row.as("commitment", Commitment::new);
        Differs.unlessEqual(ballots, row.whole("ballots"), where + ", ballots");
        sealed.put(id, ballots);
      } else {
        Differs.unlessEqual(figures(count), figures(row), where + ", for, against, abstain");
      }
    }
    return sealed;
  }

  private void attested(StatedOutcome stated, SortedMap<ClassId, ClassCount> counts, SortedMap<ClassId, Long> sealed) {
    var classes = String.join(", ", sealed.keySet().stream().map(ClassId::key).toList());
    notes.add("%s: attested, sealed for class %s; not recomputed".formatted(name, classes));
    if (!SealedSearch.feasible(sealed)) {
      notes.add(name + ": too many sealed classes to try every possible count");
      return;
    }
    var possible =
        SealedSearch.any(counts, sealed, tried -> stated.fault(Resolution.count(decision.rule(), decision.rules().weighting(), tried)).isEmpty());
    Differs.unless(possible, name + ", result", "a result that some count of the sealed ballots gives", stated.verdict());
  }

  private static List<Long> figures(ClassCount count) {
    return List.of(count.inFavour(), count.against(), count.abstained());
  }

  private static List<Long> figures(Json.Obj row) {
    return List.of(row.whole("for"), row.whole("against"), row.whole("abstain"));
  }
}
