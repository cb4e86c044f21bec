package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Arrays;

/**
 * Walks a ballot rank by rank without making objects: candidates not ranked so far stand at the front of one array, those of the present
 * rank right behind them. Empty ranks, withdrawn candidates and those ranked before are passed over.
 */
final class Ranks {
  private final Rankings ballots;
  private final int[] order;
  private final int[] at;
  private int place;
  private int end;
  private int left;
  private int before;

  Ranks(Rankings ballots, Runners runners) {
    this.ballots = ballots;
    this.order = runners.standing().stream().mapToInt(c -> c).toArray();
    this.at = new int[runners.size()];
    Arrays.fill(at, Integer.MAX_VALUE);
    for (var i = 0; i < order.length; i++) {
      at[order[i]] = i;
    }
  }

  /** Starts above the first rank of a ballot. */
  void open(int pattern) {
    place = ballots.start(pattern);
    end = ballots.end(pattern);
    left = order.length;
    before = left;
  }

  /** Goes to the next rank with a candidate; false where there is none. */
  boolean next() {
    before = left;
    while (place < end && left > 0 && left == before) {
      do {
        var token = ballots.token(place++);
        if (token != Rankings.SKIP) {
          take(Rankings.candidate(token));
        }
      } while (place < end && Rankings.tied(ballots.token(place)));
    }
    return left < before;
  }

  /** Candidates ranked neither so far nor here: {@code candidate(0)} to {@code candidate(left() − 1)}. */
  int left() {
    return left;
  }

  /** Those of this rank: {@code candidate(left())} to {@code candidate(before() − 1)}. */
  int before() {
    return before;
  }

  int candidate(int i) {
    return order[i];
  }

  private void take(int candidate) {
    var i = at[candidate];
    if (i < left) {
      var last = order[--left];
      order[i] = last;
      order[left] = candidate;
      at[last] = i;
      at[candidate] = left;
    }
  }
}
