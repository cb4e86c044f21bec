package coop.phyle.kernel.tally.election;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Settles ties and writes each one down: by the order the ballot paper prescribes, else by lot. One for each count. */
public final class Ties {
  private final Contest contest;
  private final Set<Integer> onPaper;
  /** Tickets drawn so far: ties of hundreds come back stage after stage. */
  private final Map<Integer, String> drawn = new HashMap<>();
  private final List<Tie> settled = new ArrayList<>();

  public Ties(Contest contest) {
    this.contest = contest;
    this.onPaper = Set.copyOf(contest.slate().tieOrder());
  }

  /** Those tied from the strongest to the weakest: elect the first, exclude the last. */
  public List<Integer> order(int stage, Tie.Question question, Collection<Integer> tied) {
    var candidates = tied.stream().sorted().toList();
    if (candidates.size() < 2) {
      return candidates;
    }
    if (onPaper.containsAll(candidates)) {
      var among = Set.copyOf(candidates);
      return note(stage, question, candidates, contest.slate().tieOrder().stream().filter(among::contains).toList(), Tie.By.PAPER);
    }
    var order = candidates.stream().sorted(Comparator.comparing(this::ticket).thenComparing(c -> c)).toList();
    return note(stage, question, candidates, order, Tie.By.LOT);
  }

  /** Writes down what the counting rule itself settled. */
  public List<Integer> byRule(int stage, Tie.Question question, Collection<Integer> tied, List<Integer> order) {
    return note(stage, question, tied.stream().sorted().toList(), order, Tie.By.RULE);
  }

  public List<Tie> settled() {
    return Collections.unmodifiableList(settled);
  }

  private String ticket(int candidate) {
    return drawn.computeIfAbsent(candidate, c -> contest.lot().ticket(contest.slate().id(c)).hex());
  }

  private List<Integer> note(int stage, Tie.Question question, List<Integer> tied, List<Integer> order, Tie.By by) {
    var tickets = new TreeMap<Integer, String>();
    if (by == Tie.By.LOT) {
      tied.forEach(c -> tickets.put(c, ticket(c)));
    }
    settled.add(new Tie(stage, question, tied, order, by, tickets));
    return order;
  }
}
