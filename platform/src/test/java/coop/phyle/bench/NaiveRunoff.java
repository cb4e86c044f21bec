package coop.phyle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Instant runoff as one would write it first: every ballot a list, every round a walk over all. Only to compare with. */
final class NaiveRunoff {
  private NaiveRunoff() {}

  /** Rounds until one candidate has more than half of the votes that still count. */
  static int rounds(Path csv) throws IOException {
    var ballots = new ArrayList<List<Integer>>();
    int candidates;
    try (var lines = Files.newBufferedReader(csv)) {
      candidates = lines.readLine().split(",", -1).length - 1;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        ballots.add(ballot(line.split(",", -1)));
      }
    }
    var standing = new boolean[candidates];
    java.util.Arrays.fill(standing, true);
    for (var round = 1; ; round++) {
      var votes = votes(ballots, standing);
      var all = 0L;
      var last = -1;
      var first = 0L;
      for (var c = 0; c < candidates; c++) {
        all += votes[c];
        first = Math.max(first, votes[c]);
        last = standing[c] && (last < 0 || votes[c] < votes[last]) ? c : last;
      }
      if (first * 2 > all || last < 0) {
        return round;
      }
      standing[last] = false;
    }
  }

  private static List<Integer> ballot(String[] cells) {
    var ranked = new ArrayList<Integer>();
    for (var rank = 1; rank <= 3; rank++) {
      for (var c = 1; c < cells.length; c++) {
        if (cells[c].equals(Integer.toString(rank))) {
          ranked.add(c - 1);
        }
      }
    }
    return ranked;
  }

  private static long[] votes(List<List<Integer>> ballots, boolean[] standing) {
    var votes = new long[standing.length];
    for (var ballot : ballots) {
      ballot.stream().filter(c -> standing[c]).findFirst().ifPresent(c -> votes[c]++);
    }
    return votes;
  }
}
