package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.RankingBox;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Ballots as tests write them: ranks from the first on, each with the candidates in it; an empty rank was skipped. */
record Vote(int classIndex, List<List<Integer>> ranks, long count) {

  /** "0 1=2 - 3": digits name candidates, = puts them in one rank, - is a rank left empty. */
  static Vote of(long count, String ranks) {
    return of(0, count, ranks);
  }

  static Vote of(int classIndex, long count, String ranks) {
    var list = new ArrayList<List<Integer>>();
    for (var rank : ranks.isEmpty() ? new String[0] : ranks.split(" ")) {
      list.add(rank.equals("-") ? List.of() : List.of(rank.split("=")).stream().map(Integer::parseInt).toList());
    }
    return new Vote(classIndex, list, count);
  }

  static Rankings box(int candidates, List<ClassId> classes, List<Vote> votes) {
    var box = new RankingBox(candidates, classes);
    votes.forEach(vote -> {
      var tokens = vote.tokens();
      box.add(vote.classIndex(), tokens, tokens.length, vote.count());
    });
    return box.sealed();
  }

  static Rankings box(int candidates, List<Vote> votes) {
    return box(candidates, List.of(), votes);
  }

  static Contest contest(int candidates, int seats) {
    return Contest.of(slate(candidates), seats, new Lot("c0ffee", "test"));
  }

  static Slate slate(int candidates) {
    return Slate.of("test", IntStream.range(0, candidates).mapToObj(i -> "Candidate " + (char) ('A' + i)).toList());
  }

  /** Some voters, of parties that rank their own first; now and then a tie, a gap, someone named twice, a blank paper. */
  static List<Vote> random(Random random, int candidates, int patterns, boolean strange) {
    var votes = new ArrayList<Vote>();
    for (var i = 0; i < patterns; i++) {
      var order = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
      Collections.shuffle(order, random);
      var party = random.nextInt(3);
      if (random.nextBoolean()) {
        order.sort((a, b) -> Boolean.compare(b % 3 == party, a % 3 == party));
      }
      var ranks = new ArrayList<List<Integer>>();
      order.subList(0, 1 + random.nextInt(candidates)).forEach(c -> ranks.add(new ArrayList<>(List.of(c))));
      if (strange) {
        disturb(random, ranks, candidates);
      }
      votes.add(new Vote(0, ranks, 1 + random.nextInt(9)));
    }
    return votes;
  }

  private static void disturb(Random random, List<List<Integer>> ranks, int candidates) {
    switch (random.nextInt(8)) {
      case 0 -> ranks.add(random.nextInt(ranks.size() + 1), List.of());
      case 1 -> ranks.add(random.nextInt(ranks.size() + 1), List.of(random.nextInt(candidates)));
      case 2 -> {
        if (ranks.size() > 1) {
          var at = random.nextInt(ranks.size() - 1);
          ranks.get(at).addAll(ranks.remove(at + 1));
        }
      }
      case 3 -> ranks.subList(random.nextInt(ranks.size()), ranks.size()).clear();
      default -> {
      }
    }
  }

  /** Ranks of those who stand, to the first rank that nobody can read; nobody twice. */
  List<Integer> read(Slate slate, boolean skipEnds) {
    var order = new ArrayList<Integer>();
    for (var rank : ranks) {
      var standing = rank.stream().filter(slate::stands).toList();
      if (standing.size() > 1 || (rank.isEmpty() && skipEnds)) {
        break;
      }
      standing.stream().filter(c -> !order.contains(c)).forEach(order::add);
    }
    return order;
  }

  private char[] tokens() {
    var tokens = new ArrayList<Character>();
    for (var rank : ranks) {
      if (rank.isEmpty()) {
        tokens.add(Rankings.SKIP);
      }
      var first = true;
      for (var c : new ArrayList<>(rank)) {
        tokens.add((char) (first ? c : c | Rankings.TIED));
        first = false;
      }
    }
    var array = new char[tokens.size()];
    IntStream.range(0, array.length).forEach(i -> array[i] = tokens.get(i));
    return array;
  }

  static TreeSet<Integer> set(List<Integer> elected) {
    return new TreeSet<>(elected);
  }
}
