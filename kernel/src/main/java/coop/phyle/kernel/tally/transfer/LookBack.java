package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Precedence;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Settles ties by the votes at the most recent stage at which those tied differed (rules 49 (2) and 51 (2) of the Order), else as {@link
 * Ties} does.
 *
 * @param precedence by votes at the end of each stage
 */
record LookBack(Ties ties, Precedence<BigInteger> precedence) {

  /** Those tied from the strongest to the weakest. Of an order to exclude only the last, of one to transfer only the first is settled. */
  List<Integer> order(int round, Tie.Question question, List<Integer> tied) {
    var groups = List.copyOf(tied.stream().collect(Collectors.groupingBy(precedence::rank, TreeMap::new, Collectors.toList())).values());
    var open = switch (question) {
      case EXCLUDE -> List.of(groups.getLast());
      case TRANSFER -> List.of(groups.getFirst());
      case ELECT, ORDER, CHOOSE -> groups;
    };
    if (open.stream().allMatch(group -> group.size() == 1)) {
      return ties.byRule(round, question, tied, groups.stream().flatMap(List::stream).toList());
    }
    return open.stream().flatMap(group -> ties.order(round, question, group).stream()).toList();
  }
}
