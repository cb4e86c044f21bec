package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counted resolution with its whole working.
 *
 * @param verdict the result
 * @param voted how many voted, over all classes
 * @param quorumNeeded how many had to
 * @param inquorateClass the class whose absence left no quorum, or null
 * @param checks each test with its numbers, in the rule's order (a test of each class gives one check per class)
 */
public record Outcome(Verdict verdict, long voted, long quorumNeeded, @Nullable ClassId inquorateClass, List<Check> checks) {
  public enum Verdict {
    PASSED,
    FAILED,
    NO_QUORUM
  }

  /**
   * One test, applied.
   *
   * @param test the rule
   * @param inClass the class it was applied to, or null for all
   * @param inFavour votes (or weighted share) in favour
   * @param of what they are measured against
   * @param needed the figure to reach or exceed: {@code of} times the threshold
   * @param met whether it was
   */
  public record Check(Test test, @Nullable ClassId inClass, Fraction inFavour, Fraction of, Fraction needed, boolean met) {}

  public Outcome {
    checks = List.copyOf(checks);
  }
}
