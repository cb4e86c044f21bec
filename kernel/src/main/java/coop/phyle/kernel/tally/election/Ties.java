package coop.phyle.kernel.tally.election;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Settles ties and writes each one down: by the order the ballot paper prescribes, else by lot. One for each count. */
public final class Ties {
  private final Contest contest;
  private final BitSet onPaper;
  /** Everyone in the order of the lot, drawn at the first tie that needs it: ties of hundreds come back stage after stage. */
  private List<Integer> byLot = List.of();
  /** Whose ticket a tie tells already. */
  private final BitSet told = new BitSet();
  private final List<Tie> settled = new ArrayList<>();

  public Ties(Contest contest) {
    this.contest = contest;
    this.onPaper = set(contest.slate().tieOrder());
  }

  /** Those tied from the strongest to the weakest: elect the first, exclude the last. */
  public List<Integer> order(int stage, Tie.Question question, Collection<Integer> tied) {
    var candidates = tied.stream().sorted().toList();
    if (candidates.size() < 2) {
      return candidates;
    }
    var among = set(candidates);
    return within(among, onPaper)
        ? note(stage, question, candidates, contest.slate().tieOrder().stream().filter(among::get).toList(), Tie.By.PAPER)
        : note(stage, question, candidates, byLot().stream().filter(among::get).toList(), Tie.By.LOT);
  }

  /** Writes down what the counting rule itself settled. */
  public List<Integer> byRule(int stage, Tie.Question question, Collection<Integer> tied, List<Integer> order) {
    return note(stage, question, tied.stream().sorted().toList(), order, Tie.By.RULE);
  }

  public List<Tie> settled() {
    return Collections.unmodifiableList(settled);
  }

  private List<Integer> byLot() {
    if (byLot.isEmpty()) {
      byLot = contest.lot().order(contest.slate(), IntStream.range(0, contest.slate().size()).boxed().toList());
    }
    return byLot;
  }

  private List<Integer> note(int stage, Tie.Question question, List<Integer> tied, List<Integer> order, Tie.By by) {
    var tickets = new TreeMap<Integer, String>();
    if (by == Tie.By.LOT && !within(set(tied), told)) {
      tied.forEach(c -> tickets.put(c, contest.lot().ticket(contest.slate().id(c)).hex()));
      told.or(set(tied));
    }
    settled.add(new Tie(stage, question, tied, order, by, tickets));
    return order;
  }

  private static BitSet set(Collection<Integer> candidates) {
    var set = new BitSet();
    candidates.forEach(set::set);
    return set;
  }

  private static boolean within(BitSet some, BitSet all) {
    var rest = (BitSet) some.clone();
    rest.andNot(all);
    return rest.isEmpty();
  }
}
