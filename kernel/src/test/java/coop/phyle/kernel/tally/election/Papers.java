package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Elections written as text: "12 workers: 5 - 0" is twelve workers' ballots with the marks 5, blank and 0. */
public final class Papers {
  public static final ClassId USERS = new ClassId("users");
  public static final ClassId WORKERS = new ClassId("workers");
  public static final List<ClassId> BOTH = List.of(WORKERS, USERS);

  private Papers() {}

  public static Marks marks(String... lines) {
    var candidates = lines[0].split(":")[1].strip().split(" +").length;
    var classed = lines[0].matches("\\d+ [a-z]+:.*");
    var box = new Marks.Box(candidates, classed ? BOTH : List.of());
    for (var line : lines) {
      var head = line.split(":")[0].split(" ");
      var cells = line.split(":")[1].strip().split(" +");
      var marks = new Integer[candidates];
      IntStream.range(0, candidates).filter(c -> !cells[c].equals("-")).forEach(c -> marks[c] = Integer.valueOf(cells[c]));
      box.add(classed ? BOTH.indexOf(new ClassId(head[1])) : 0, marks, Long.parseLong(head[0]));
    }
    return box.sealed();
  }

  public static Slate slate(int candidates) {
    return Slate.of("Test", IntStream.range(0, candidates).mapToObj(c -> "C" + c).toList());
  }

  public static Contest contest(int candidates, int seats) {
    return Contest.of(slate(candidates), seats, new Lot("", "test"));
  }

  public static Slate without(Slate slate, Integer... withdrawn) {
    return new Slate(slate.title(), slate.ids(), slate.names(), slate.classes(), new java.util.TreeSet<>(List.of(withdrawn)), slate.tieOrder());
  }

  /** Workers and users carry these parts of the whole. */
  public static ElectionWeighting shares(Fraction workers, AbsentClass absent) {
    var shares = new TreeMap<ClassId, Fraction>();
    shares.put(WORKERS, workers);
    shares.put(USERS, Fraction.ONE.minus(workers));
    return new ElectionWeighting(Basis.CLASS_WEIGHTED, new Weighting(shares, Collections.emptySortedMap(), absent));
  }

  public static Contest weighted(int candidates, int seats, Fraction workers, AbsentClass absent) {
    var plain = contest(candidates, seats);
    return new Contest(plain.slate(), seats, plain.bounds(), Optional.of(shares(workers, absent)), plain.lot());
  }
}
