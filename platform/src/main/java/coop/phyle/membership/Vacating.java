package coop.phyle.membership;

import java.time.LocalDate;

/** What came of ending an office. */
public sealed interface Vacating {
  record Vacated(LocalDate on) implements Vacating {}

  record NotInOffice() implements Vacating {}
}
