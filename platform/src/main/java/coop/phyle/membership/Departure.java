package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What came of ending a membership. */
public sealed interface Departure {
  /**
   * @param on first day no longer a member
   * @param vacated offices that end with it
   */
  record Ended(LocalDate on, Set<Office> vacated) implements Departure {}

  /** No such member, or an ending is already noted. */
  record NotCurrent() implements Departure {}

  record Invalid(List<Problem> problems) implements Departure {}
}
