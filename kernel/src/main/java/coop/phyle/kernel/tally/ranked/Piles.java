package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.pattern.WideSums;
import java.util.Arrays;

/** Ballots in piles, one for each candidate, as on a counting table. Only the piles of the excluded are taken up again. */
final class Piles {
  private static final int BOTTOM = -1;

  private final Rankings ballots;
  private final Reading reading;
  private final int candidates;
  private final int[] top;
  private final int[] below;
  private final boolean byClass;
  private final WideSums moved;

  Piles(Rankings ballots, Reading reading, int classes) {
    this.ballots = ballots;
    this.reading = reading;
    this.candidates = ballots.candidates();
    this.top = new int[candidates];
    this.below = new int[ballots.size()];
    this.byClass = classes > 1;
    this.moved = new WideSums(classes * stride());
  }

  /** Puts every ballot on its first pile. */
  WideSums deal(boolean[] running) {
    Arrays.fill(top, BOTTOM);
    moved.clear();
    for (var pattern = 0; pattern < ballots.size(); pattern++) {
      put(pattern, running);
    }
    return moved;
  }

  /** Moves a pile on; ballots for nobody leave the table. */
  WideSums move(int from, boolean[] running) {
    moved.clear();
    var pattern = top[from];
    top[from] = BOTTOM;
    while (pattern != BOTTOM) {
      var next = below[pattern];
      put(pattern, running);
      pattern = next;
    }
    return moved;
  }

  /** Sums of each class stand this far apart: one for each candidate, then the exhausted. */
  int stride() {
    return candidates + 1;
  }

  private void put(int pattern, boolean[] running) {
    var choice = reading.choice(pattern, running);
    var sums = byClass ? ballots.classOf(pattern) * stride() : 0;
    if (choice == Reading.NOBODY) {
      moved.add(sums + candidates, ballots.count(pattern));
    } else {
      below[pattern] = top[choice];
      top[choice] = pattern;
      moved.add(sums + choice, ballots.count(pattern));
    }
  }
}
