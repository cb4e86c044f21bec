package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.function.LongConsumer;

/**
 * How to read a ballot file.
 *
 * @param wanted what the counting method takes, for the formats that can hold either: cells of CSV are ranks or marks, categories are tied
 *     ranks or marks
 * @param classes which ballots are whose
 * @param threads threads to read with, at least 1; the result is the same for any number
 * @param candidates most candidates, or projects, the counting method takes; a file with more is refused where it says so
 * @param progress is told now and then how many bytes of the file (compressed, if it is) were read so far; from any thread, one at a time
 */
public record Reading(Wanted wanted, BallotClasses classes, int threads, int candidates, LongConsumer progress) {
  /** What the counting method takes. */
  public enum Wanted {
    RANKINGS,
    MARKS
  }

  public Reading {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread, not " + threads);
    }
  }

  /** Without classes, on all processors, telling nobody. */
  public static Reading of(Wanted wanted) {
    return new Reading(wanted, BallotClasses.NONE, Runtime.getRuntime().availableProcessors(), Rankings.MOST_CANDIDATES, bytes -> {});
  }

  public Reading with(BallotClasses others) {
    return new Reading(wanted, others, threads, candidates, progress);
  }

  public Reading with(int otherThreads) {
    return new Reading(wanted, classes, otherThreads, candidates, progress);
  }

  /** For a method that takes no more candidates than this. */
  public Reading atMost(int most) {
    return new Reading(wanted, classes, threads, most, progress);
  }
}
