package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Between projects that are otherwise equal: more supporters, then cheaper, then lot. */
final class Preference {
  private final Support support;
  private final Ties ties;
  private final Comparator<Integer> rule;

  Preference(Support support, Ties ties) {
    this.support = support;
    this.ties = ties;
    this.rule = Comparator.comparing(support.votes()::get).reversed().thenComparing(support.budget().costs()::get);
  }

  /** Equal projects from the one to buy first to the last. */
  List<Integer> order(int stage, Tie.Question question, List<Integer> equals) {
    if (equals.size() < 2) {
      return equals;
    }
    var rest = new ArrayList<>(equals.stream().sorted(rule).toList());
    var told = rule.compare(rest.getFirst(), rest.getLast()) != 0;
    var order = new ArrayList<Integer>();
    while (!rest.isEmpty()) {
      var alike = rest.stream().filter(p -> rule.compare(p, rest.getFirst()) == 0).toList();
      rest.removeAll(alike);
      order.addAll(ties.order(stage, question, alike));
    }
    return told ? ties.byRule(stage, question, equals, order) : order;
  }
}
