package coop.phyle.deciding;

import coop.phyle.kernel.rules.RuleBook;
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
        : Tallies.running(rules, decision, box.split(decision.coop(), decision.number()));
  }

  Tally result(Decision decision, RuleBook rules) {
    return Tallies.result(rules, results.read(decision.coop(), decision.number(), rules.rule(decision.kind())));
  }
}
