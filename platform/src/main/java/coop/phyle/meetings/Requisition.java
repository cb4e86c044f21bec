package coop.phyle.meetings;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Members require a general meeting.
 *
 * @param clock what runs once enough have signed
 * @param calledAt when a meeting that answers it was called
 * @param meeting the latest meeting drafted or called to answer it
 */
record Requisition(
    int number, String title, String business, PersonId openedBy, Instant openedAt, Optional<Clock> clock, Optional<Instant> calledAt, Optional<Integer> meeting) {
  /** The legal clock: notice by one day, the meeting by another; else so many of those who signed convene it. */
  record Clock(Instant reachedAt, int needed, int signatures, LocalDate conveneBy, LocalDate holdBy, int conveners) {}

  /** Whether the board has let its month go by. */
  boolean overdue(LocalDate today) {
    return clock.isPresent() && calledAt.isEmpty() && today.isAfter(clock.get().conveneBy());
  }
}
