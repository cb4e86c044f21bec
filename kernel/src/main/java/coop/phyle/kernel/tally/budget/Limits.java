package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.tally.pattern.Marks;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The most a ballot may ask for; a ballot that asks for more is invalid. A project is named by a mark above 0.
 *
 * @param projects projects it may name
 * @param cost what those may cost together, in minor units
 * @param points the sum of its marks
 */
public record Limits(OptionalInt projects, OptionalLong cost, OptionalLong points) {
  public static final Limits NONE = new Limits(OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty());

  /** Whether a ballot keeps to these limits and has no mark below 0. */
  boolean allow(Marks.Pattern ballot, List<Long> costs) {
    var named = IntStream.range(0, ballot.marked().size()).filter(i -> ballot.marks().get(i) > 0).mapToObj(ballot.marked()::get).toList();
    var cost = named.stream().map(costs::get).map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    return ballot.marks().stream().allMatch(mark -> mark >= 0)
        && named.size() <= this.projects.orElse(Integer.MAX_VALUE)
        && (this.cost.isEmpty() || cost.compareTo(BigInteger.valueOf(this.cost.getAsLong())) <= 0)
        && ballot.marks().stream().mapToLong(mark -> mark).sum() <= points.orElse(Long.MAX_VALUE);
  }
}
