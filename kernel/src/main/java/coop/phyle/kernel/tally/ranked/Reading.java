package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Arrays;

/**
 * Reads a ballot as RCTab's rules have it, always from its first rank: skipped ranks are judged before repeated candidates, and these before
 * shared ranks. A withdrawn candidate is struck out before anything is judged; the rank then is not empty, only without a candidate.
 */
final class Reading {
  static final int NOBODY = -1;
  private static final int NEXT_RANK = -2;

  private final InstantRunoff rule;
  private final Rankings ballots;
  private final boolean[] standing;
  private final int mostSkipped;
  private final int mostRanks;

  /** The place where a candidate was met last; places of other ballots lie before or after this one's. */
  private final int[] met;

  Reading(InstantRunoff rule, Rankings ballots, boolean[] standing) {
    this.rule = rule;
    this.ballots = ballots;
    this.standing = standing;
    this.mostSkipped = rule.maxSkippedRanksAllowed().orElse(Integer.MAX_VALUE);
    this.mostRanks = rule.maxRankingsAllowed().orElse(Integer.MAX_VALUE);
    this.met = new int[standing.length];
    Arrays.fill(met, -1);
  }

  /** The candidate still running whom these ballots are for, or {@link #NOBODY}: they are exhausted. */
  int choice(int pattern, boolean[] running) {
    var start = ballots.start(pattern);
    var end = ballots.end(pattern);
    var skipped = 0;
    var place = start;
    for (var rank = 0; place < end && rank < mostRanks; rank++) {
      var next = rankEnd(place, end);
      if (ballots.token(place) == Rankings.SKIP) {
        skipped++;
      } else if (skipped > mostSkipped) {
        return NOBODY;
      } else {
        skipped = 0;
        var choice = atRank(start, place, next, running);
        if (choice != NEXT_RANK) {
          return choice;
        }
      }
      place = next;
    }
    return NOBODY;
  }

  /** Whether any ballot has several candidates at one rank. */
  static boolean ranksAreShared(Rankings ballots) {
    for (var place = 0; ballots.size() > 0 && place < ballots.end(ballots.size() - 1); place++) {
      if (ballots.token(place) != Rankings.SKIP && Rankings.tied(ballots.token(place))) {
        return true;
      }
    }
    return false;
  }

  private int rankEnd(int place, int end) {
    var next = place + 1;
    if (ballots.token(place) != Rankings.SKIP) {
      while (next < end && Rankings.tied(ballots.token(next))) {
        next++;
      }
    }
    return next;
  }

  private int atRank(int start, int from, int to, boolean[] running) {
    var named = 0;
    var continuing = 0;
    var choice = NEXT_RANK;
    for (var place = from; place < to; place++) {
      var c = Rankings.candidate(ballots.token(place));
      if (!standing[c]) {
        continue;
      }
      var before = met[c];
      met[c] = place;
      if (before >= start && before < place && rule.exhaustOnDuplicateCandidate()) {
        return NOBODY;
      }
      if (before >= from && before < place) {
        continue;
      }
      named++;
      if (running[c]) {
        continuing++;
        choice = c;
      }
    }
    return named < 2 ? choice : switch (rule.overvoteRule()) {
      case ALWAYS_SKIP_TO_NEXT_RANK -> NEXT_RANK;
      case EXHAUST_IMMEDIATELY -> NOBODY;
      case EXHAUST_IF_MULTIPLE_CONTINUING -> continuing > 1 ? NOBODY : choice;
    };
  }
}
