package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.RankingBox;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Arrays;

/** The ranking being read, in the one form in which the box takes it: tied candidates rise, and no empty ranks at the end. */
final class Preferences {
  private final RankingBox box;
  private char[] tokens = new char[64];
  private int length;
  private int rankStart;

  Preferences(RankingBox box) {
    this.box = box;
  }

  void clear() {
    length = 0;
    rankStart = 0;
  }

  /** The next rank is this candidate's. */
  void rank(int candidate) {
    endRank();
    append((char) candidate);
  }

  /** This candidate shares the rank. */
  void tie(int candidate) {
    append((char) (candidate | Rankings.TIED));
  }

  /** Puts a candidate on the next rank, or on the same one. */
  void put(int candidate, boolean next) {
    if (next) {
      rank(candidate);
    } else {
      tie(candidate);
    }
  }

  /** The next rank is empty. */
  void skip() {
    endRank();
    append(Rankings.SKIP);
  }

  /** Puts ballots ranked so into the box. */
  void add(int classIndex, long count) {
    endRank();
    while (length > 0 && tokens[length - 1] == Rankings.SKIP) {
      length--;
    }
    box.add(classIndex, tokens, length, count);
  }

  private void endRank() {
    if (length - rankStart > 1) {
      for (var i = rankStart; i < length; i++) {
        tokens[i] = (char) Rankings.candidate(tokens[i]);
      }
      Arrays.sort(tokens, rankStart, length);
      for (var i = rankStart + 1; i < length; i++) {
        tokens[i] |= Rankings.TIED;
      }
    }
    rankStart = length;
  }

  private void append(char token) {
    if (length == tokens.length) {
      tokens = Arrays.copyOf(tokens, length * 2);
    }
    tokens[length++] = token;
  }
}
