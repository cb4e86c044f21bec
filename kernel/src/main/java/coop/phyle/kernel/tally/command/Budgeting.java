package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.budget.Budget;
import coop.phyle.kernel.tally.budget.BudgetMethod;
import coop.phyle.kernel.tally.budget.EqualShares;
import coop.phyle.kernel.tally.budget.Limits;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.read.ReadFile;
import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A file's budget in whole minor units. */
final class Budgeting {
  private static final long HUNDREDTHS = 100;

  private Budgeting() {}

  /** The method with its unit, which people write in the file's money, in minor units. */
  static BudgetMethod inMinorUnits(BudgetMethod method, long minor) {
    return method instanceof EqualShares(var utility, var completion, var topUp, var unit)
        ? new EqualShares(utility, completion, topUp, Math.multiplyExact(unit, minor))
        : method;
  }

  /** Minor units in one unit of the file's money: 1 where every amount is whole, else 100; smaller parts are refused. */
  static long minor(ReadFile.Budget read) {
    var scale = Stream.concat(read.costs().stream(), Stream.of(read.budget())).allMatch(amount -> fits(amount, 1)) ? 1 : HUNDREDTHS;
    if (!Stream.concat(read.costs().stream(), Stream.of(read.budget())).allMatch(amount -> fits(amount, scale))) {
      throw new IllegalArgumentException("costs and the budget have at most two decimals and 15 digits before them");
    }
    return scale;
  }

  static Budget of(ReadFile.Budget read, long minor, Contest contest) {
    var costs = read.costs().stream().map(cost -> whole(cost, minor)).toList();
    return new Budget(contest.slate(), costs, whole(read.budget(), minor), limits(read, minor), contest.weighting(), contest.lot());
  }

  private static Limits limits(ReadFile.Budget read, long minor) {
    var points = number(read, "max_sum_points");
    var cost = number(read, "max_sum_cost");
    var projects = number(read, "max_length");
    return new Limits(
        projects.isPresent() ? OptionalInt.of((int) projects.getAsLong()) : OptionalInt.empty(),
        cost.isPresent() ? OptionalLong.of(cost.getAsLong() * minor) : cost,
        points);
  }

  private static OptionalLong number(ReadFile.Budget read, String key) {
    var written = read.meta().getOrDefault(key, "");
    return written.matches("[0-9]{1,9}") ? OptionalLong.of(Long.parseLong(written)) : OptionalLong.empty();
  }

  private static boolean fits(Fraction amount, long scale) {
    var scaled = amount.times(scale);
    return scaled.equals(new Fraction(scaled.numerator(), BigInteger.ONE)) && scaled.numerator().bitLength() < 57;
  }

  private static long whole(Fraction amount, long scale) {
    return amount.times(scale).numerator().longValueExact();
  }
}
