package coop.phyle.deciding;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.Outcome;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A count as people see it, running or final, with nothing in it that a sealed class would not allow.
 *
 * @param verdict as it is, or as it would be if voting ended now; empty while nothing but the turnout may be seen
 * @param total the test over all voters, as parts of one; empty where the rule has none or its figures are withheld
 * @param inquorate the class whose absence left no quorum
 * @param sealed whether some class is too small for its numbers to be shown
 */
public record Tally(
    Optional<Outcome.Verdict> verdict,
    List<Bar> bars,
    Optional<Total> total,
    List<Line> tests,
    long voted,
    long eligible,
    long quorumNeeded,
    Optional<String> inquorate,
    boolean sealed) {
  private static final long WIDTH = 1000;

  /**
   * One class.
   *
   * @param colour which of the class colours, from 1
   * @param share its part of the weighted vote
   * @param split empty where it is sealed or not to be seen yet
   */
  public record Bar(String name, int colour, Optional<Fraction> share, long eligible, long voted, Optional<Split> split) {
    /** Widths of the three parts, adding up to 1000 unless nobody voted. */
    public Split parts() {
      var counted = split.orElseThrow();
      if (voted == 0) {
        return new Split(0, 0, 0);
      }
      var inFavour = counted.inFavour() * WIDTH / voted;
      var against = counted.against() * WIDTH / voted;
      return new Split(inFavour, counted.abstained() == 0 ? 0 : WIDTH - inFavour - against, against);
    }

    /** Width of those who voted. */
    public long turnout() {
      return eligible == 0 ? 0 : voted * WIDTH / eligible;
    }
  }

  /** Ballots of one class. */
  public record Split(long inFavour, long abstained, long against) {}

  /** Part in favour, and the part needed. */
  public record Total(Fraction inFavour, Fraction needed, boolean weighted) {
    public long forPart() {
      return width(inFavour);
    }

    public long needPart() {
      return width(needed);
    }

    private static long width(Fraction part) {
      return part.numerator().multiply(BigInteger.valueOf(WIDTH)).divide(part.denominator()).longValueExact();
    }
  }

  /** One test in a sentence. */
  public record Line(Words words, boolean met) {}

  /** The first test that is not met. */
  public Optional<Words> missed() {
    return tests.stream().filter(line -> !line.met()).map(Line::words).findFirst();
  }

  public boolean quorumReached() {
    return voted >= quorumNeeded;
  }

  public boolean is(Outcome.Verdict other) {
    return verdict.filter(v -> v == other).isPresent();
  }
}
