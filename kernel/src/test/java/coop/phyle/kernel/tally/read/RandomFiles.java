package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.RankingBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ballot files made up from a seed. */
final class RandomFiles {
  private static final List<String> TEXTS = List.of("Ann", "Bo \"B\" Bee", "Zoë, Ž; ✓", "O'Neil # 2", "back\\slash", "a;b", "{1}", "x".repeat(60), "-1", "0", "=tie", "[tie]");

  private final SplittableRandom random;

  RandomFiles(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Rankings; where {@code anyhow}, with ties, empty ranks and candidates named twice. */
  ReadFile.Ranked ranked(boolean ties, boolean gaps, boolean twice, boolean heavy) {
    var n = 1 + random.nextInt(9);
    var box = new RankingBox(n, List.of());
    var preferences = new Preferences(box);
    for (var b = random.nextInt(60); b > 0; b--) {
      preferences.clear();
      var order = order(n);
      var first = true;
      for (var c : order.subList(0, random.nextInt(n + 1))) {
        if (gaps && random.nextInt(4) == 0) {
          preferences.skip();
          first = true;
        }
        preferences.put(c, first || !ties || random.nextInt(3) > 0);
        first = false;
        if (twice && random.nextInt(5) == 0) {
          preferences.rank(c);
        }
      }
      preferences.add(0, heavy && random.nextBoolean() ? random.nextLong(1L << 55) + 1 : 1 + random.nextInt(3));
    }
    return new ReadFile.Ranked(slate(n), random.nextInt(4), box.sealed());
  }

  /** Marks from 0 to {@code most}. */
  ReadFile.Marked marked(int most) {
    var n = 1 + random.nextInt(9);
    return new ReadFile.Marked(slate(n), 0, marks(n, 0, most));
  }

  ReadFile.Budget budget(String type) {
    var n = 1 + random.nextInt(9);
    var ids = order(n).stream().map(c -> c % 3 == 0 ? "P" + c : String.valueOf(c)).toList();
    var names = slate(n).names();
    var costs = IntStream.range(0, n).mapToObj(i -> Fraction.of(random.nextInt(100_000), List.of(1, 10, 100, 8).get(random.nextInt(4)))).toList();
    var marks = switch (type) {
      case "approval" -> marks(n, 1, 1);
      case "ordinal" -> ordinal(n);
      default -> marks(n, 0, 20);
    };
    var meta = new TreeMap<>(Map.of("key with ; in it", "a \"value\"", "rule", "greedy"));
    return new ReadFile.Budget(new Slate("Budget; of 2024", ids, names, List.of(), new TreeSet<>(), List.of()), costs, Fraction.of(99, 4), "EUR", type, marks, meta);
  }

  private Marks marks(int n, int least, int most) {
    var box = new Marks.Box(n, List.of());
    for (var b = random.nextInt(40); b > 0; b--) {
      var marks = new @Nullable Integer[n];
      for (var c = 0; c < n; c++) {
        marks[c] = random.nextInt(3) == 0 ? null : Integer.valueOf(least + random.nextInt(most - least + 1));
      }
      box.add(0, marks, 1 + random.nextInt(3));
    }
    return box.sealed();
  }

  private Marks ordinal(int n) {
    var box = new Marks.Box(n, List.of());
    for (var b = random.nextInt(40); b > 0; b--) {
      var marks = new @Nullable Integer[n];
      var order = order(n);
      for (var i = random.nextInt(n + 1) - 1; i >= 0; i--) {
        marks[order.get(i)] = n - i;
      }
      box.add(0, marks, 1 + random.nextInt(3));
    }
    return box.sealed();
  }

  private Slate slate(int n) {
    var names = IntStream.range(0, n).mapToObj(i -> TEXTS.get(random.nextInt(TEXTS.size()))).toList();
    var ids = IntStream.rangeClosed(1, n).mapToObj(String::valueOf).toList();
    var withdrawn = new TreeSet<Integer>();
    IntStream.range(0, n).filter(c -> random.nextInt(4) == 0).forEach(withdrawn::add);
    var ties = random.nextBoolean() ? order(n) : List.<Integer>of();
    return new Slate(TEXTS.get(random.nextInt(TEXTS.size())), ids, names, List.of(), withdrawn, ties);
  }

  private List<Integer> order(int n) {
    var order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    for (var i = n - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    return order;
  }
}
