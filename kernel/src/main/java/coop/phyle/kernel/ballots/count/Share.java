package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import java.util.Set;

/**
 * A test of one option's votes: "at least 2/3 of the votes cast agree", "at most 1/10 of those eligible block", "at least 12 say yes".
 *
 * @param option from 1
 * @param base what its votes are measured against
 * @param weighted by the classes' weights, where the poll has any; else one ballot, one vote
 * @param figure a share from 0 to 1, or for {@link Base#NUMBER} a whole number of ballots
 */
public record Share(int option, Base base, boolean weighted, Sense sense, Fraction figure) {
  /** What votes are measured against. */
  public enum Base {
    /** Ballots that say something: blank ones left out, "none of these" not. */
    CAST_WITHOUT_ABSTENTIONS,
    /** All ballots. */
    CAST,
    /** Those who were there, whether they voted or not; where nobody kept a list, all ballots. */
    PRESENT,
    /** Everyone on the roll. */
    ELIGIBLE,
    /** Nothing: a number of ballots. */
    NUMBER
  }

  /** How votes compare with what is asked. */
  public enum Sense {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN;

    boolean met(Fraction votes, Fraction needed) {
      var compared = votes.compareTo(needed);
      return switch (this) {
        case AT_LEAST -> compared >= 0;
        case MORE_THAN -> compared > 0;
        case AT_MOST -> compared <= 0;
        case LESS_THAN -> compared < 0;
      };
    }
  }

  public Share {
    var fits = base == Base.NUMBER ? !weighted && figure.denominator().bitLength() == 1 : figure.compareTo(Fraction.ONE) <= 0;
    if (option < 1 || figure.compareTo(Fraction.ZERO) < 0 || !fits) {
      throw new IllegalArgumentException("a share lies between 0 and 1, and a number is whole and not weighted: " + figure);
    }
  }

  Json.Obj write() {
    return Json.obj().with("option", option).with("base", base).with("weighted", weighted).with("sense", sense).with("figure", figure.toString());
  }

  static Share read(Json.Obj written) {
    written.only(Set.of("option", "base", "weighted", "sense", "figure"));
    return new Share(
        written.integer("option"), written.choice("base", Base.class), written.flag("weighted"), written.choice("sense", Sense.class),
        written.as("figure", Fraction::parse));
  }
}
