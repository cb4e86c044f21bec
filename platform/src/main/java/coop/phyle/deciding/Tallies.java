package coop.phyle.deciding;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Resolution;
import coop.phyle.kernel.tally.Test;
import coop.phyle.voting.Turnout;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts counts into {@link Tally}. */
final class Tallies {
  private Tallies() {}

  /** Only who has voted: all that a secret vote shows while it is open. */
  static Tally turnout(RuleBook rules, Decision decision, List<Turnout> turnout) {
    var eligible = turnout.stream().mapToLong(Turnout::eligible).sum();
    var voted = turnout.stream().mapToLong(Turnout::voted).sum();
    var bars =
        order(rules, turnout, Turnout::inClass).stream()
            .map(t -> bar(rules, t.inClass(), t.eligible(), t.voted(), Optional.empty()))
            .toList();
    var needed = Resolution.quorumNeeded(rules.rule(decision.kind()).quorum(), eligible);
    return new Tally(Optional.empty(), bars, Optional.empty(), List.of(), voted, eligible, needed, Optional.empty(), false);
  }

  /** An open vote as it would end now. */
  static Tally running(RuleBook rules, Decision decision, SortedMap<ClassId, ClassCount> counts) {
    var outcome = ClosingDecisions.outcome(rules, decision, counts);
    var bars =
        order(rules, List.copyOf(counts.entrySet()), e -> e.getKey()).stream()
            .map(e -> bar(rules, e.getKey(), e.getValue().eligible(), e.getValue().voted(), Optional.of(split(e.getValue()))))
            .toList();
    var checks = outcome.checks().stream().map(c -> new Kept.Checked(c.test(), c.inClass(), c.met(), Optional.of(figures(c)))).toList();
    var eligible = counts.values().stream().mapToLong(ClassCount::eligible).sum();
    return tally(rules, outcome.verdict(), bars, checks, outcome.voted(), eligible, outcome.quorumNeeded(), outcome.inquorateClass());
  }

  /** A result as kept. */
  static Tally result(RuleBook rules, Kept kept) {
    var bars =
        order(rules, kept.counts(), Kept.Counted::inClass).stream()
            .map(c -> bar(rules, c.inClass(), c.eligible(), c.ballots(), c.split()))
            .toList();
    var eligible = kept.counts().stream().mapToLong(Kept.Counted::eligible).sum();
    return tally(rules, kept.verdict(), bars, kept.checks(), kept.voted(), eligible, kept.quorumNeeded(), kept.inquorate());
  }

  static String name(RuleBook rules, ClassId id) {
    return rules.memberClass(id).map(c -> c.name()).orElse(id.key());
  }

  private static Tally tally(
      RuleBook rules,
      Outcome.Verdict verdict,
      List<Tally.Bar> bars,
      List<Kept.Checked> checks,
      long voted,
      long eligible,
      long needed,
      @Nullable ClassId inquorate) {
    var tests = checks.stream().sorted(asPrinted(rules)).map(check -> new Tally.Line(Sentences.of(rules, check), check.met())).toList();
    var sealed = bars.stream().anyMatch(bar -> bar.split().isEmpty());
    var absent = Optional.ofNullable(inquorate).map(id -> name(rules, id));
    return new Tally(Optional.of(verdict), bars, total(checks), tests, voted, eligible, needed, absent, sealed);
  }

  /** Tests in the rule's order, the classes of one test in the order the statutes print them. */
  private static Comparator<Kept.Checked> asPrinted(RuleBook rules) {
    return (one, other) -> {
      var first = one.inClass();
      var second = other.inClass();
      return first == null || second == null || !one.test().equals(other.test())
          ? 0
          : Integer.compare(place(rules, first), place(rules, second));
    };
  }

  private static Optional<Tally.Total> total(List<Kept.Checked> checks) {
    return checks.stream()
        .filter(c -> c.test().scope() == Test.Scope.ALL && c.figures().isPresent() && !c.figures().get().of().isZero())
        .findFirst()
        .map(
            c ->
                new Tally.Total(
                    c.figures().get().inFavour().dividedBy(c.figures().get().of()),
                    c.test().fraction(),
                    c.test().basis() == Test.Basis.CLASS_WEIGHTED));
  }

  private static Tally.Bar bar(RuleBook rules, ClassId id, long eligible, long voted, Optional<Tally.Split> split) {
    var share = rules.memberClass(id).map(c -> c.share()).filter(s -> !s.isZero());
    return new Tally.Bar(name(rules, id), place(rules, id) + 1, share, eligible, voted, split);
  }

  private static Tally.Split split(ClassCount count) {
    return new Tally.Split(count.inFavour(), count.abstained(), count.against());
  }

  private static Kept.Figures figures(Outcome.Check check) {
    return new Kept.Figures(check.inFavour(), check.of(), check.needed());
  }

  /** In the order the statutes print the classes. */
  private static <T> List<T> order(RuleBook rules, List<T> items, Function<T, ClassId> inClass) {
    return items.stream().sorted(Comparator.comparingInt(item -> place(rules, inClass.apply(item)))).toList();
  }

  private static int place(RuleBook rules, ClassId id) {
    var classes = rules.classes();
    for (var i = 0; i < classes.size(); i++) {
      if (classes.get(i).id().equals(id)) {
        return i;
      }
    }
    return classes.size();
  }
}
