package coop.phyle.kernel.tally.ranked;

import java.util.Arrays;

/** What a rank with several candidates is, under the names election software (RCTab) gives these rules. */
public enum OvervoteRule {
  /** Such a rank is passed over. */
  ALWAYS_SKIP_TO_NEXT_RANK("alwaysSkipToNextRank"),
  /** The ballot is exhausted when its turn comes to such a rank. */
  EXHAUST_IMMEDIATELY("exhaustImmediately"),
  /** The ballot is exhausted if two of them still run; while one does, it counts for that one; with none, the next rank is looked at. */
  EXHAUST_IF_MULTIPLE_CONTINUING("exhaustIfMultipleContinuing");

  private final String written;

  OvervoteRule(String written) {
    this.written = written;
  }

  static OvervoteRule read(String value) {
    return Arrays.stream(values()).filter(rule -> rule.written.equals(value)).findAny().orElseThrow(() -> new IllegalArgumentException(
        "alwaysSkipToNextRank, exhaustImmediately or exhaustIfMultipleContinuing"));
  }

  @Override
  public String toString() {
    return written;
  }
}
