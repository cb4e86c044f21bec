package coop.phyle.membership;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing the register notes about a member.
 *
 * @param day from when it holds
 * @param detail a name, the key of a class, an office, a ground or a kind of ending
 * @param decision number of the decision behind it; 0 for none
 * @param notedAt when it was written down
 */
public record HistoryEvent(LocalDate day, What what, String detail, int decision, Instant notedAt) {
  /** Kinds of entries. */
  public enum What {
    ADMITTED,
    PARTICULARS,
    CLASS,
    REPRESENTATIVE,
    APPOINTED,
    OFFICE_ENDED,
    ENDED
  }

  HistoryEvent detailed(String text) {
    return new HistoryEvent(day, what, text, decision, notedAt);
  }
}
