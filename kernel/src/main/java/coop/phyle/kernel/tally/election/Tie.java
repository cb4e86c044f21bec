package coop.phyle.kernel.tally.election;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tie and how it was settled.
 *
 * @param stage number of the stage, from 1
 * @param question what was to be chosen: elect, exclude, transfer, order or choose
 * @param tied the candidates tied, from 0
 * @param order the same from the strongest to the weakest, as settled
 * @param by what settled it
 * @param tickets for a lot: each candidate's ticket in hexadecimal digits; empty where earlier ties of the count tell all of them
 */
public record Tie(int stage, Question question, List<Integer> tied, List<Integer> order, By by, SortedMap<Integer, String> tickets) {
  public enum Question {
    ELECT,
    EXCLUDE,
    TRANSFER,
    ORDER,
    /** Of projects: which one is bought next. */
    CHOOSE
  }

  public enum By {
    /** The rule looks back to a stage where they differed, or has another test of its own. */
    RULE,
    /** The order the ballot file prescribes. */
    PAPER,
    LOT
  }

  public Tie {
    tied = List.copyOf(tied);
    order = List.copyOf(order);
    tickets = new TreeMap<>(tickets);
  }
}
