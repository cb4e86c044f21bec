package coop.phyle.kernel.tally.election;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** Settles ties and writes each one down: by the order the ballot paper prescribes, else by lot. One for each count. */
public final class Ties {
  private final Contest contest;
  private final List<Tie> settled = new ArrayList<>();

  public Ties(Contest contest) {
    this.contest = contest;
  }

  /** Those tied from the strongest to the weakest: elect the first, exclude the last. */
  public List<Integer> order(int stage, Tie.Question question, Collection<Integer> tied) {
    var candidates = tied.stream().sorted().toList();
    if (candidates.size() < 2) {
      return candidates;
    }
    var paper = contest.slate().tieOrder();
    if (paper.containsAll(candidates)) {
      return note(stage, question, candidates, paper.stream().filter(candidates::contains).toList(), Tie.By.PAPER);
    }
    return note(stage, question, candidates, contest.lot().order(contest.slate(), candidates), Tie.By.LOT);
  }

  /** Writes down what the counting rule itself settled. */
  public List<Integer> byRule(int stage, Tie.Question question, Collection<Integer> tied, List<Integer> order) {
    return note(stage, question, tied.stream().sorted().toList(), order, Tie.By.RULE);
  }

  public List<Tie> settled() {
    return Collections.unmodifiableList(settled);
  }

  private List<Integer> note(int stage, Tie.Question question, List<Integer> tied, List<Integer> order, Tie.By by) {
    var tickets = new TreeMap<Integer, String>();
    if (by == Tie.By.LOT) {
      tied.forEach(c -> tickets.put(c, contest.lot().ticket(contest.slate().id(c)).hex()));
    }
    settled.add(new Tie(stage, question, tied, order, by, tickets));
    return order;
  }
}
