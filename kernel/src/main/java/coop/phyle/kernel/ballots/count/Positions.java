package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Test;
import coop.phyle.kernel.tally.Weights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Ballots for each option of a paper for choosing. A share is worked out as a resolution's is ({@link Weights}): the ballots that chose the
 * option are in favour, those that chose something else against, blank ones abstain.
 */
final class Positions {
  private final Polled polled;
  private final Terms terms;
  private final int options;
  /** By class, ballots that chose each option. */
  private final SortedMap<ClassId, long[]> chosen = new TreeMap<>();

  Positions(Polled polled, Terms terms, int options) {
    this.polled = polled;
    this.terms = terms;
    this.options = options;
    for (var id : polled.eligible().keySet()) {
      var ballots = new long[options];
      polled.texts(id).forEach((text, number) -> Patterns.chosen(text).forEach(option -> ballots[option - 1] += number));
      chosen.put(id, ballots);
    }
  }

  long ballots(int option) {
    return chosen.values().stream().mapToLong(ballots -> ballots[option - 1]).sum();
  }

  /** Ballots of a paper for one choice that chose any of these. */
  long ballots(Collection<Integer> any) {
    return any.stream().mapToLong(this::ballots).sum();
  }

  /** Options with the most ballots, from 1; none where nobody chose any. */
  List<Integer> leading() {
    var most = IntStream.rangeClosed(1, options).mapToLong(this::ballots).max().orElse(0);
    return most == 0 ? List.of() : IntStream.rangeClosed(1, options).filter(option -> ballots(option) == most).boxed().toList();
  }

  List<PaperResult.Figure> figures() {
    var figures = new ArrayList<PaperResult.Figure>();
    for (var option = 1; option <= options; option++) {
      var weighted = terms.weighting().isPresent();
      figures.add(new PaperResult.Figure(
          option, ballots(option),
          part(measured(option, Share.Base.CAST_WITHOUT_ABSTENTIONS, weighted)),
          part(measured(option, Share.Base.CAST, weighted)),
          part(measured(option, Share.Base.ELIGIBLE, weighted))));
    }
    return figures;
  }

  /** A test against nothing is not met. */
  PaperResult.Check check(Share test) {
    if (test.base() == Share.Base.NUMBER) {
      var votes = Fraction.of(ballots(test.option()), 1);
      return new PaperResult.Check(test, votes, Fraction.ZERO, test.figure(), test.sense().met(votes, test.figure()));
    }
    var weights = measured(test.option(), test.base(), test.weighted());
    var needed = weights.whole().times(test.figure());
    return new PaperResult.Check(
        test, weights.inFavour(), weights.whole(), needed, !weights.whole().isZero() && test.sense().met(weights.inFavour(), needed));
  }

  private Weights measured(int option, Share.Base base, boolean weighted) {
    var counts = new TreeMap<ClassId, ClassCount>();
    chosen.forEach((id, ballots) -> {
      var said = polled.cast(id) - polled.blank(id);
      var silent = base == Share.Base.PRESENT ? present(id) - said : polled.blank(id);
      counts.put(id, new ClassCount(polled.eligible().getOrDefault(id, 0L), ballots[option - 1], said - ballots[option - 1], silent));
    });
    var measured = switch (base) {
      case CAST_WITHOUT_ABSTENTIONS -> Test.Base.CAST;
      case CAST, PRESENT -> Test.Base.PRESENT;
      case ELIGIBLE, NUMBER -> Test.Base.ELIGIBLE;
    };
    var weighting = terms.weighting();
    if (!weighted || weighting.isEmpty()) {
      var favour = counts.values().stream().mapToLong(ClassCount::inFavour).sum();
      var whole = counts.values().stream().mapToLong(count -> count.in(measured)).sum();
      return new Weights(Fraction.of(whole, 1), new TreeMap<>(), Fraction.of(favour, 1));
    }
    var test = new Test(Test.Scope.ALL, null, weighting.get().basis(), measured, Fraction.of(1, 2), true);
    var rule = new DecisionRule(
        DecisionRule.Electorate.MEMBERS, 0, 0, CountRule.NO_QUORUM, List.of(test), DecisionRule.Secrecy.CHOSEN, 0);
    return Weights.of(test, rule, weighting.get().weighting(), counts);
  }

  private long present(ClassId id) {
    return terms.present().getOrDefault(id, polled.cast(id));
  }

  private static Fraction part(Weights weights) {
    return weights.whole().isZero() ? Fraction.ZERO : weights.inFavour().dividedBy(weights.whole());
  }
}
