package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Settles ties by the votes at the most recent stage at which those tied differed (rules 49 (2) and 51 (2) of the Order), else as {@link Ties} does. */
record LookBack(Ties ties, List<BigInteger[]> history) {

  /** Those tied from the strongest to the weakest. Of an order to exclude only the last, of one to transfer only the first is settled. */
  List<Integer> order(int round, Tie.Question question, List<Integer> tied) {
    var groups = groups(tied);
    if (groups.size() == 1) {
      return ties.order(round, question, tied);
    }
    var flat = groups.stream().flatMap(List::stream).toList();
    var open = switch (question) {
      case EXCLUDE -> List.of(groups.getLast());
      case TRANSFER -> List.of(groups.getFirst());
      case ELECT, ORDER -> groups;
    };
    if (open.stream().allMatch(group -> group.size() == 1)) {
      return ties.byRule(round, question, tied, flat);
    }
    return open.stream().flatMap(group -> ties.order(round, question, group).stream()).toList();
  }

  /** Those with the same votes at all stages together, the strongest first. */
  private List<List<Integer>> groups(List<Integer> tied) {
    var groups = new ArrayList<List<Integer>>();
    for (var c : tied.stream().sorted(this::compare).toList()) {
      if (groups.isEmpty() || compare(groups.getLast().getLast(), c) != 0) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(c);
    }
    return groups;
  }

  private int compare(int a, int b) {
    return history.reversed().stream().map(votes -> votes[b].compareTo(votes[a])).filter(difference -> difference != 0).findFirst().orElse(0);
  }
}
