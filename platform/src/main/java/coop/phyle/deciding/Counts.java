package coop.phyle.deciding;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.voting.Box;
import coop.phyle.voting.Rolls;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Chooses what of a count may be seen when: of a secret vote, who has voted and nothing else until it closes. */
@Component
class Counts {
  private final Rolls rolls;
  private final Box box;
  private final KeptResults results;

  Counts(Rolls rolls, Box box, KeptResults results) {
    this.rolls = rolls;
    this.box = box;
    this.results = results;
  }

  Tally running(Decision decision, RuleBook rules) {
    return decision.secret()
        ? Tallies.turnout(rules, decision, rolls.turnout(decision.coop(), decision.number()))
        : Tallies.running(rules, decision, split(decision));
  }

  private SortedMap<ClassId, ClassCount> split(Decision decision) {
    var counts = box.counts(decision.coop(), decision.number());
    var split = new TreeMap<ClassId, ClassCount>();
    for (var turnout : rolls.turnout(decision.coop(), decision.number())) {
      var said = counts.getOrDefault(turnout.inClass(), Collections.emptySortedMap());
      split.put(turnout.inClass(), new ClassCount(turnout.eligible(), said(said, Choice.FOR), said(said, Choice.AGAINST), said(said, Choice.ABSTAIN)));
    }
    return split;
  }

  private static long said(Map<String, Long> counts, Choice choice) {
    return counts.getOrDefault(CastBallot.key(choice), 0L);
  }

  Tally result(Decision decision, RuleBook rules) {
    return Tallies.result(rules, results.read(decision.coop(), decision.number(), rules.rule(decision.kind())));
  }
}
