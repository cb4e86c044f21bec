package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.List;
import java.util.stream.IntStream;

/** Who runs: the candidates of the slate that have not withdrawn. */
record Runners(List<Integer> standing, int size) {
  Runners {
    standing = List.copyOf(standing);
  }

  /** Refuses what these methods cannot count: more than {@code most} candidates, seats kept for classes, ballots of another contest. */
  static Runners of(Rankings ballots, Contest contest, int most) {
    var size = contest.slate().size();
    if (ballots.candidates() != size) {
      throw new IllegalArgumentException("ballots for " + ballots.candidates() + " candidates, but " + size + " on the slate");
    }
    if (size > most) {
      throw new IllegalArgumentException("this method counts up to " + most + " candidates, not " + size);
    }
    if (!contest.bounds().isEmpty()) {
      throw new IllegalArgumentException("only a transferable vote can keep seats for classes");
    }
    return new Runners(IntStream.range(0, size).filter(contest.slate()::stands).boxed().toList(), size);
  }

  /** Candidate by candidate, whether standing. */
  boolean[] marks() {
    var marks = new boolean[size];
    standing.forEach(c -> marks[c] = true);
    return marks;
  }
}
