package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.budget.Budget;
import coop.phyle.kernel.tally.budget.EqualShares;
import coop.phyle.kernel.tally.budget.Greedy;
import coop.phyle.kernel.tally.budget.Limits;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.read.ReadFile;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Budget methods by their options, and budgets in whole minor units. */
final class Budgeting {
  private static final long HUNDREDTHS = 100;

  private Budgeting() {}

  /** Usual: cost utility, raised by one until the next outcome overspends, as the Polish and Dutch cities that use it do; no top-up. */
  static EqualShares equalShares(Map<String, String> written) {
    var options = new Options("equal-shares", written);
    var read = new EqualShares(
        options.take("utility", EqualShares.Utility.COST, value -> constant(EqualShares.Utility.class, value)),
        options.take("completion", EqualShares.Completion.ADD1_UNTIL_OVERSPEND, value -> constant(EqualShares.Completion.class, value)),
        options.take("top-up", false, value -> switch (value) {
          case "greedy" -> true;
          case "none" -> false;
          default -> throw new IllegalArgumentException("greedy or none");
        }),
        options.take("unit", 1, value -> Options.number(value, 1, "a whole number from 1")));
    options.done();
    return read;
  }

  static Greedy greedy(Map<String, String> written) {
    var options = new Options("greedy", written);
    var read = new Greedy(options.take("order", Greedy.Order.VOTES, value -> constant(Greedy.Order.class, value)));
    options.done();
    return read;
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
    return scaled.equals(new Fraction(scaled.numerator(), java.math.BigInteger.ONE)) && scaled.numerator().bitLength() < 57;
  }

  private static long whole(Fraction amount, long scale) {
    return amount.times(scale).numerator().longValueExact();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    for (var constant : type.getEnumConstants()) {
      if (word(constant).equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("one of " + String.join(", ", Stream.of(type.getEnumConstants()).map(Budgeting::word).toList()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
