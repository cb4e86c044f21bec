package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Seeded random elections, small so that ties, repetitions, empty ranks and withdrawals are common. */
final class Elections {
  static final List<ClassId> CLASSES = List.of(new ClassId("workers"), new ClassId("users"));

  private final Random random;

  Elections(long seed) {
    random = new Random(seed);
  }

  /** One ballot paper and how many are like it. */
  record Paper(int classIndex, long count, String ranks) {
    String line() {
      return classIndex + ":" + count + " " + ranks;
    }
  }

  record Election(int candidates, Set<Integer> withdrawn, List<Paper> papers) {
    Rankings ballots() {
      return Papers.of(candidates, CLASSES, papers.stream().map(Paper::line).toList());
    }

    /** Every ballot by itself. */
    List<String> each() {
      return papers.stream().flatMap(paper -> Collections.nCopies((int) paper.count(), paper.ranks()).stream()).toList();
    }

    Set<Integer> standing() {
      var standing = new TreeSet<>(IntStream.range(0, candidates).boxed().toList());
      standing.removeAll(withdrawn);
      return standing;
    }

    Contest contest(int seats) {
      var slate = Papers.slate(candidates);
      return Contest.of(new Slate("", slate.ids(), slate.names(), List.of(), new TreeSet<>(withdrawn), List.of()), seats, new Lot("", "random"));
    }

    Election with(List<Paper> others) {
      return new Election(candidates, withdrawn, others);
    }
  }

  Election next(int mostCandidates, int mostPapers) {
    var candidates = 1 + random.nextInt(mostCandidates);
    var withdrawn = new TreeSet<Integer>();
    while (random.nextInt(5) == 0) {
      withdrawn.add(random.nextInt(candidates));
    }
    var papers = new ArrayList<Paper>();
    for (var i = random.nextInt(mostPapers + 1); i > 0; i--) {
      papers.add(new Paper(random.nextInt(2), 1 + random.nextInt(3), ranks(candidates)));
    }
    return new Election(candidates, withdrawn, papers);
  }

  /** Without repetitions and empty ranks most often, as people vote. */
  private String ranks(int candidates) {
    var order = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
    Collections.shuffle(order, random);
    var wild = random.nextInt(4) == 0;
    var text = new StringBuilder();
    for (var c : order.subList(0, random.nextInt(candidates + 1))) {
      while (wild && random.nextInt(4) == 0) {
        text.append('-');
      }
      text.append(!text.isEmpty() && text.charAt(text.length() - 1) != '-' && random.nextInt(7) == 0 ? "=" : "");
      text.append(Papers.letter(wild && random.nextInt(4) == 0 ? random.nextInt(candidates) : c));
    }
    return text.toString();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean maybe() {
    return random.nextBoolean();
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  <T> List<T> shuffled(List<T> values) {
    var shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  static Optional<StatusQuo> statusQuo(int candidate, Fraction majority, boolean strict, Fraction quorum) {
    return Optional.of(new StatusQuo(candidate, majority, strict, quorum));
  }
}
