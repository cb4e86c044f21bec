package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.MarkedBallots;
import coop.phyle.kernel.tally.election.MarkedMethod;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Score voting: the highest means are elected. What absent classes carry counts as 0 for everybody. A candidate nobody marked comes last.
 * Ties: more votes with the highest mark, then lot.
 *
 * @param blank what it means to leave a candidate without a mark; it can change who wins, so it has no usual value
 * @param top highest mark of the scale, the lowest being 0; empty: the highest given. A ballot with a mark outside the scale is invalid
 */
public record Score(Blank blank, OptionalInt top) implements MarkedMethod {
  public enum Blank {
    /** A candidate's mean is taken over the votes that marked the candidate. */
    EXCLUDED,
    /** No mark is the mark 0. */
    ZERO
  }

  /** Options: {@code blank} (excluded or zero, needed) and {@code top}. */
  public static Score of(Map<String, String> written) {
    var options = new Options("score", written);
    var read = new Score(options.need("blank", value -> Options.choice(value, Blank.class)), Scale.top(options));
    options.done();
    return read;
  }

  @Override
  public Count count(Marks ballots, Contest contest) {
    var sorted = new MarkedBallots(ballots, contest, new Scale(top)::fits);
    var sums = sorted.sums(mark -> mark);
    var marked = sorted.sums(mark -> 1);
    var highest = top.orElse(Scale.highest(sorted));
    var tops = sorted.sums(mark -> mark == highest ? 1 : 0);
    var means = IntStream.range(0, sums.size()).mapToObj(c -> mean(sums.get(c), base(sorted, marked.get(c)))).toList();
    var working = Columns.table("Marks", List.of("sum", "votes that marked", "mean", "highest marks"), List.of(sums, marked, means, tops));
    Comparator<Integer> weaker = Comparator.comparing(c -> !marked.get(c).isZero());
    return Seating.count(name(), sorted, contest, List.of(working), weaker.thenComparing(means::get), Comparator.comparing(tops::get));
  }

  private Fraction base(MarkedBallots sorted, Fraction marked) {
    return switch (blank) {
      case EXCLUDED -> marked.plus(sorted.absent());
      case ZERO -> sorted.whole();
    };
  }

  private static Fraction mean(Fraction sum, Fraction base) {
    return base.isZero() ? Fraction.ZERO : sum.dividedBy(base);
  }

  private String name() {
    return "score:blank=" + Options.word(blank) + Scale.option(top);
  }
}
