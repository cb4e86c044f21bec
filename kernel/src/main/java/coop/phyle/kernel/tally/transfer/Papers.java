package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Rankings;

/** Ballot papers, alike ones as one, each read as far as the count has needed. */
final class Papers {
  /** Nobody further on the paper. */
  static final int NOBODY = -1;

  private final Rankings ballots;
  private final boolean[] stands;
  private final boolean skipEnds;
  private final int[] read;
  private final int[] below;

  /** @param skipEnds whether a rank left empty ends a paper */
  Papers(Rankings ballots, Slate slate, boolean skipEnds) {
    this.ballots = ballots;
    this.skipEnds = skipEnds;
    stands = new boolean[ballots.candidates()];
    for (var c = 0; c < stands.length; c++) {
      stands[c] = slate.stands(c);
    }
    read = new int[ballots.size()];
    for (var i = 0; i < read.length; i++) {
      read[i] = ballots.start(i);
    }
    below = new int[read.length];
  }

  int size() {
    return read.length;
  }

  int candidates() {
    return stands.length;
  }

  int group(int paper) {
    return ballots.classOf(paper);
  }

  long count(int paper) {
    return ballots.count(paper);
  }

  /** The paper under this one on its stack. */
  int below(int paper) {
    return below[paper];
  }

  /** Joins two stacks: puts one, by its top, under the bottom of the other. */
  void putUnder(int bottom, int top) {
    below[bottom] = top;
  }

  Stacks stacks(int number) {
    return new Stacks(below, number);
  }

  /** Reads on to the next candidate who is wanted. */
  int next(int paper, boolean[] wanted) {
    var end = ballots.end(paper);
    var place = read[paper];
    while (place < end) {
      var candidate = (char) Rankings.candidate(ballots.token(place++));
      if (place < end && Rankings.tied(ballots.token(place)) && candidate < wanted.length) {
        var after = afterRank(place, end);
        candidate = onlyOne(place - 1, after);
        place = candidate == Rankings.TIED ? end : after;
      }
      if (candidate < wanted.length) {
        if (wanted[candidate]) {
          read[paper] = place;
          return candidate;
        }
      } else if (skipEnds) {
        place = end;
      }
    }
    read[paper] = end;
    return NOBODY;
  }

  private int afterRank(int place, int end) {
    var after = place;
    while (after < end && Rankings.tied(ballots.token(after))) {
      after++;
    }
    return after;
  }

  /** Who alone stands in a rank with several names; TIED where more than one does, and who does not stand where nobody does. */
  private char onlyOne(int from, int after) {
    var only = (char) Rankings.candidate(ballots.token(from));
    for (var place = from + 1; place < after; place++) {
      var candidate = (char) Rankings.candidate(ballots.token(place));
      if (stands[candidate] && stands[only]) {
        return Rankings.TIED;
      }
      only = stands[candidate] ? candidate : only;
    }
    return only;
  }
}
