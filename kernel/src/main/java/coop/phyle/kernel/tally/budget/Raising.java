package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.budget.EqualShares.Completion;
import coop.phyle.kernel.tally.budget.EqualShares.Utility;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Ties;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Endowments, and how often they are raised. Runs that {@link Horizon} shows to buy the same as the one before are left out: the outcome is the
 * same as with a run for every single raise.
 */
final class Raising {
  private final Support support;
  private final Utility utility;
  private final Completion completion;
  private final List<Fraction> endowments;
  private final List<Fraction> raise;
  private final BigInteger parts;
  private final List<Stage> remarks = new ArrayList<>();

  Raising(Support support, Utility utility, Completion completion, long unit) {
    this.support = support;
    this.utility = utility;
    this.completion = completion;
    var worths = support.ballots().worths();
    var money = Fraction.of(support.budget().money(), 1);
    this.endowments = worths.each().stream().map(worth -> worths.whole().isZero() ? worth : money.times(worth).dividedBy(worths.whole())).toList();
    this.raise = worths.each().stream().map(worth -> worth.times(unit)).toList();
    var all = new ArrayList<>(endowments);
    all.addAll(raise);
    this.parts = all.stream().map(Fraction::denominator).reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    remarks.add(new Stage.Remark("endowment-of-a-ballot-by-class", List.of(), endowments));
  }

  /** Raises of the outcome that is kept. */
  BigInteger raises() {
    var raises = BigInteger.ZERO;
    if (completion == Completion.NONE) {
      return raises;
    }
    while (true) {
      var horizon = new Horizon();
      var outcome = run(raises, new Ties(support.budget().contest()), horizon);
      if (spent(outcome).compareTo(money()) > 0) {
        raises = raises.subtract(BigInteger.ONE);
        note("the-next-raise-overspends-at", minor(spent(outcome)));
        break;
      }
      if (done(outcome) || horizon.raises().isEmpty()) {
        break;
      }
      raises = raises.add(horizon.raises().get()).add(BigInteger.ONE);
    }
    note("raises-of-every-endowment", minor(raises));
    return raises;
  }

  private void note(String key, Fraction figure) {
    remarks.add(new Stage.Remark(key, List.of(), List.of(figure)));
  }

  List<Stage> remarks() {
    return remarks;
  }

  /** What voters buy together after so many raises. */
  List<Quote> run(BigInteger raises, Ties ties) {
    return run(raises, ties, Horizon.none());
  }

  private List<Quote> run(BigInteger raises, Ties ties, Horizon horizon) {
    var purses = new ArrayList<Line>();
    for (var i = 0; i < endowments.size(); i++) {
      var now = endowments.get(i).plus(raise.get(i).times(minor(raises)));
      purses.add(new Line(now.times(minor(parts)).numerator(), raise.get(i).times(minor(parts)).numerator()));
    }
    return new SharesRun(support, utility, new Purses(support, purses, parts), horizon, new Preference(support, ties)).run();
  }

  /** Everything with support is bought, or nothing more can be with the money left and that is enough. */
  private boolean done(List<Quote> outcome) {
    var bought = outcome.stream().map(Quote::project).toList();
    var left = money().subtract(spent(outcome));
    return support.supported().stream().filter(p -> !bought.contains(p))
        .noneMatch(p -> completion == Completion.ADD1_UNTIL_OVERSPEND || cost(p).compareTo(left) <= 0);
  }

  private static Fraction minor(BigInteger amount) {
    return new Fraction(amount, BigInteger.ONE);
  }

  private BigInteger spent(List<Quote> outcome) {
    return outcome.stream().map(quote -> cost(quote.project())).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private BigInteger cost(int project) {
    return BigInteger.valueOf(support.budget().costs().get(project));
  }

  private BigInteger money() {
    return BigInteger.valueOf(support.budget().money());
  }
}
