package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.pattern.WideSums;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Each candidate against each other: the votes that prefer one to the other. Ranked is better than not ranked; at the same rank, or both not
 * ranked, neither is preferred.
 *
 * @param votes {@code votes.get(a).get(b)} prefer a to b
 */
record Pairwise(Runners runners, Turnout turnout, List<List<Fraction>> votes) {
  /** Candidates times candidates have to fit a transcript. */
  static final int MOST_CANDIDATES = 500;

  Pairwise {
    votes = votes.stream().map(List::copyOf).toList();
  }

  static Pairwise of(Rankings ballots, Contest contest) {
    var runners = Runners.of(ballots, contest, MOST_CANDIDATES);
    var classes = Turnout.classes(ballots, contest);
    var size = runners.size();
    var sums = new WideSums(classes * size * size);
    var counting = new WideSums(classes);
    count(ballots, runners, classes > 1, sums, counting);
    var turnout = Turnout.of(ballots, contest, totals(counting, classes));
    var votes = new ArrayList<List<Fraction>>();
    for (var a = 0; a < size; a++) {
      var row = new ArrayList<Fraction>();
      for (var b = 0; b < size; b++) {
        row.add(turnout.votes(sums, size * size, a * size + b));
      }
      votes.add(row);
    }
    return new Pairwise(runners, turnout, votes);
  }

  static List<BigInteger> totals(WideSums counting, int classes) {
    var totals = new ArrayList<BigInteger>();
    for (var k = 0; k < classes; k++) {
      totals.add(counting.total(k));
    }
    return totals;
  }

  private static void count(Rankings ballots, Runners runners, boolean byClass, WideSums sums, WideSums counting) {
    var ranks = new Ranks(ballots, runners);
    var size = runners.size();
    for (var pattern = 0; pattern < ballots.size(); pattern++) {
      var count = ballots.count(pattern);
      var k = byClass ? ballots.classOf(pattern) : 0;
      ranks.open(pattern);
      if (!ranks.next()) {
        continue;
      }
      counting.add(k, count);
      do {
        for (var i = ranks.left(); i < ranks.before(); i++) {
          var row = (k * size + ranks.candidate(i)) * size;
          for (var j = 0; j < ranks.left(); j++) {
            sums.add(row + ranks.candidate(j), count);
          }
        }
      } while (ranks.next());
    }
  }

  Fraction votes(int a, int b) {
    return votes.get(a).get(b);
  }

  /** Whether more votes prefer a to b than b to a. */
  boolean beats(int a, int b) {
    return votes(a, b).compareTo(votes(b, a)) > 0;
  }

  /** Whoever beats each of the others. */
  Optional<Integer> condorcetWinner(List<Integer> among) {
    return among.stream().filter(a -> among.stream().allMatch(b -> a.equals(b) || beats(a, b))).findFirst();
  }

  Stage.Pairs stage() {
    return new Stage.Pairs("Votes that prefer the one in the row to the one in the column", votes);
  }

  /** An empty table for figures about pairs. */
  static List<List<Fraction>> blank(int size) {
    var rows = new ArrayList<List<Fraction>>();
    for (var a = 0; a < size; a++) {
      rows.add(new ArrayList<>(Collections.nCopies(size, Fraction.ZERO)));
    }
    return rows;
  }
}
