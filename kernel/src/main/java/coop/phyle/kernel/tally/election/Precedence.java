package coop.phyle.kernel.tally.election;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is ahead of whom: by votes after the last round; where they are equal, after the round before, and so on. Each round costs a sort
 * that begins with the last order, however many rounds there were.
 *
 * @param <V> votes
 */
public final class Precedence<V extends Comparable<V>> {
  private final int[] ranks;
  private final Integer[] strongestFirst;

  public Precedence(int candidates) {
    ranks = new int[candidates];
    strongestFirst = IntStream.range(0, candidates).boxed().toArray(Integer[]::new);
  }

  /** Takes note of the votes after a round. */
  public void after(List<V> votes) {
    var last = ranks.clone();
    Comparator<Integer> strongest = (a, b) -> {
      var more = votes.get(b).compareTo(votes.get(a));
      return more != 0 ? more : Integer.compare(last[a], last[b]);
    };
    Arrays.sort(strongestFirst, strongest);
    var rank = 0;
    for (var i = 0; i < ranks.length; i++) {
      rank += i > 0 && strongest.compare(strongestFirst[i - 1], strongestFirst[i]) < 0 ? 1 : 0;
      ranks[strongestFirst[i]] = rank;
    }
  }

  /** From 0 for the strongest; only those who were equal after every round have the same. Changes with each round. */
  public int rank(int candidate) {
    return ranks[candidate];
  }
}
