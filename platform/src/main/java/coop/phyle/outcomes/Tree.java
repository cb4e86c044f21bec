package coop.phyle.outcomes;

import coop.phyle.kernel.money.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A result with its parts, and how far it is. The rule: a result without parts that count is as far as was last noted by hand, in whole per cent. A whole is as far as its
 * parts on average, each counted as often as its weight says: exactly the sum of weight times progress over the sum of weights, never rounded; with equal weights that is the
 * plain mean. What was dropped counts nowhere above itself.
 */
record Tree(Standing top, List<Tree> parts, Fraction progress) {
  Tree {
    parts = List.copyOf(parts);
  }

  static Tree of(Standing top, List<Tree> parts) {
    return new Tree(top, parts, mean(parts).orElseGet(() -> Fraction.percent(top.percent())));
  }

  /** Without its parts, as far as they are. */
  Tree alone() {
    return new Tree(top, List.of(), progress);
  }

  /** How far all of these are together; empty where none counts. */
  static Optional<Fraction> mean(List<Tree> trees) {
    var sum = Fraction.ZERO;
    var weights = 0L;
    for (var tree : trees) {
      if (tree.counts()) {
        sum = sum.plus(tree.progress.times(tree.top.wording().weight()));
        weights += tree.top.wording().weight();
      }
    }
    return weights == 0 ? Optional.empty() : Optional.of(sum.dividedBy(Fraction.of(weights, 1)));
  }

  boolean counts() {
    return top.status() != Status.DROPPED;
  }

  /** Whether its progress is that of its parts. */
  boolean whole() {
    return parts.stream().anyMatch(Tree::counts);
  }

  /** Whether a part is still to be done. */
  boolean unfinished() {
    return parts.stream().anyMatch(part -> !part.top.status().over());
  }

  /** Trees from their results in any order; those at the top by number, as are the parts of each. */
  static List<Tree> grow(Collection<Standing> results) {
    var parts = new HashMap<ResultNumber, List<Tree>>();
    var tops = new ArrayList<Tree>();
    results.stream().sorted(Comparator.comparing(Standing::level).reversed().thenComparing(s -> s.number().value())).forEach(standing -> {
      var tree = of(standing, parts.getOrDefault(standing.number(), List.of()));
      standing.parent().ifPresentOrElse(parent -> parts.computeIfAbsent(parent, p -> new ArrayList<>()).add(tree), () -> tops.add(tree));
    });
    return tops;
  }

  /** Every result of these trees by its number. */
  static Map<ResultNumber, Tree> all(List<Tree> trees) {
    var all = new HashMap<ResultNumber, Tree>();
    trees.stream().flatMap(Tree::everything).forEach(tree -> all.put(tree.top.number(), tree));
    return all;
  }

  private Stream<Tree> everything() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Tree::everything));
  }
}
