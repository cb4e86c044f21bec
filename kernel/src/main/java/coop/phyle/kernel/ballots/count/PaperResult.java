package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.command.Counted;
import coop.phyle.kernel.tally.election.Slate;
import java.util.List;
import java.util.Optional;

/**
 * A counted poll and its whole working. Options are numbered from 1.
 *
 * @param eligible voters on the roll
 * @param cast ballots, blank ones included
 * @param quorumNeeded ballots there had to be
 * @param figures for each option, on papers for choosing
 * @param checks the rule's tests, in its order
 * @param chosen options in order; on a paper for choosing without a method of its own those with the most ballots
 * @param objections where the rule is consent
 * @param working the stages, where the rule has any
 */
public record PaperResult(
    Verdict verdict, long eligible, long cast, long blank, long quorumNeeded, List<Figure> figures, List<Check> checks, List<Integer> chosen,
    Optional<Objections> objections, Optional<Counted> working, Slate slate) {
  /** What came out. */
  public enum Verdict {
    /** Every test met and no objection stands. */
    PASSED,
    FAILED,
    /** Too few voted, or a class whose voice is needed was silent. */
    NO_QUORUM,
    /** Without tests: these options. */
    CHOSEN,
    /** Several options have the most votes; people settle it. */
    TIED,
    /** Nobody voted for anything. */
    NOTHING
  }

  /**
   * Votes of one option; class weights, where there are any, are in the shares and not in the ballots.
   *
   * @param ofVotes share of the ballots that say something
   * @param ofCast share of all ballots
   * @param ofEligible share of everyone on the roll
   */
  public record Figure(int option, long ballots, Fraction ofVotes, Fraction ofCast, Fraction ofEligible) {}

  /**
   * A test with its figures.
   *
   * @param of what votes were measured against; 0 for a number
   * @param needed the figure to compare with
   */
  public record Check(Share test, Fraction votes, Fraction of, Fraction needed, boolean met) {}

  /** Ballots that object, and objections settled since. */
  public record Objections(long raised, long settled) {
    public Objections {
      if (settled < 0 || settled > raised) {
        throw new IllegalArgumentException(settled + " objections settled of " + raised);
      }
    }

    public long standing() {
      return raised - settled;
    }
  }

  public PaperResult {
    figures = List.copyOf(figures);
    checks = List.copyOf(checks);
    chosen = List.copyOf(chosen);
  }

  /** For machines; keys keep their meaning for good. */
  public Json.Obj json() {
    return PaperResultJson.of(this);
  }

  /** For people, in English: a line for each figure, then the stages. */
  public String text() {
    return PaperResultText.of(this);
  }
}
