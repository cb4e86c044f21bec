package coop.phyle.deciding;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.Explanation;
import coop.phyle.kernel.tally.Test;

/** Says a test and its figures in one sentence: "Growers: 31 of 41 for; needs more than 20.5". */
final class Sentences {
  private Sentences() {}

  static Words of(RuleBook rules, Kept.Checked check) {
    var who = who(rules, check);
    if (check.figures().isEmpty()) {
      return Words.of(check.met() ? "deciding.test.withheld.met" : "deciding.test.withheld.unmet", who);
    }
    var figures = check.figures().get();
    var said = Explanation.of(check.test(), figures.inFavour(), figures.of(), figures.needed()).numbers();
    if (said.size() == 2) {
      return Words.of("deciding.test.weighted", who, Words.of("deciding.test.percent", said.getFirst()), RuleBoard.threshold(check.test()));
    }
    var key = check.test().strict() ? "deciding.test.more" : "deciding.test.at-least";
    return Words.of(key, who, said.get(0), said.get(1), said.get(2));
  }

  private static Words who(RuleBook rules, Kept.Checked check) {
    var base = RuleBoard.small(check.test().base());
    var inClass = check.inClass();
    if (inClass != null) {
      return Words.of("deciding.test.class." + base, Tallies.name(rules, inClass));
    }
    return Words.of(check.test().basis() == Test.Basis.CLASS_WEIGHTED ? "deciding.test.all-weighted." + base : "deciding.test.all." + base);
  }
}
