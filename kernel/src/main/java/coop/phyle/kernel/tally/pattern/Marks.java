package coop.phyle.kernel.tally.pattern;

import coop.phyle.kernel.tally.ClassId;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ballots that give candidates (or projects) a mark each: an approval, a score, a grade, dots, points. Alike ones together. A candidate
 * not marked is blank, which is not the mark 0.
 *
 * @param candidates how many candidates
 * @param classes classes of voters, empty where the ballots tell none
 * @param patterns the different (class, marks) with their counts
 */
public record Marks(int candidates, List<ClassId> classes, List<Pattern> patterns) {
  public Marks {
    classes = List.copyOf(classes);
    patterns = List.copyOf(patterns);
  }

  /** Marks of one ballot and how many are like it; {@code marked[i]} (from 0, rising) has the mark {@code marks[i]}. */
  public record Pattern(int classIndex, List<Integer> marked, List<Integer> marks, long count) {
    public Pattern {
      marked = List.copyOf(marked);
      marks = List.copyOf(marks);
      if (count < 1 || marked.size() != marks.size()) {
        throw new IllegalArgumentException("each candidate marked has a mark, and a pattern at least one ballot");
      }
    }
  }

  public BigInteger ballots() {
    return patterns.stream().map(pattern -> BigInteger.valueOf(pattern.count())).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Takes ballots in any order. */
  public static final class Box {
    private record Key(int classIndex, List<Integer> marked, List<Integer> marks) {}

    private final int candidates;
    private final List<ClassId> classes;
    private final Map<Key, Long> counts = new LinkedHashMap<>();

    public Box(int candidates, List<ClassId> classes) {
      this.candidates = candidates;
      this.classes = List.copyOf(classes);
    }

    /** Adds ballots with these marks, a place per candidate, null for blank; throws {@link ArithmeticException} past 2^63 − 1 alike ones. */
    public void add(int classIndex, @Nullable Integer[] marks, long count) {
      if (marks.length != candidates || count < 0 || classIndex < 0 || classIndex >= Math.max(1, classes.size())) {
        throw new IllegalArgumentException("a place for each of " + candidates + " candidates, a class of the box, a count of at least 0");
      }
      var marked = IntStream.range(0, candidates).filter(c -> marks[c] != null).boxed().toList();
      if (count > 0) {
        counts.merge(new Key(classIndex, marked, Arrays.stream(marks).filter(Objects::nonNull).toList()), count, Math::addExact);
      }
    }

    public Marks sealed() {
      var patterns = counts.entrySet().stream()
          .map(entry -> new Pattern(entry.getKey().classIndex(), entry.getKey().marked(), entry.getKey().marks(), entry.getValue()))
          .toList();
      return new Marks(candidates, classes, patterns);
    }
  }
}
