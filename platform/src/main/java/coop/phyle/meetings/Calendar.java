package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Later;
import coop.phyle.shell.Numbered;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Plans the moments of a meeting with the scheduler, in the transaction that sets them. */
@Component
class Calendar {
  static final String SOON = "meetings-soon";
  static final String MINUTES = "meetings-minutes";
  static final String REQUISITION = "meetings-requisition";
  private static final Duration REMINDED_BEFORE = Duration.ofHours(24);

  /** Members expect a draft of the minutes within two days. */
  private static final Duration MINUTES_AFTER = Duration.ofHours(24);

  private final Later later;

  Calendar(Later later) {
    this.later = later;
  }

  /** A reminder a day before a sitting, where there is a day. */
  void plan(Meeting meeting, Instant dueAt, Instant now) {
    var reminder = dueAt.minus(REMINDED_BEFORE);
    if (reminder.isAfter(now)) {
      later.at(reminder, SOON, key(meeting), key(meeting));
    }
  }

  /** A day after the end, when half of the two days for the minutes has run. */
  void planMinutes(Meeting meeting, Instant closedAt) {
    later.at(closedAt.plus(MINUTES_AFTER), MINUTES, key(meeting), key(meeting));
  }

  /** Reminders of a requisition's clock. */
  void planRequisition(CoopId coop, int requisition, Instant before, Instant over) {
    var key = new Numbered(coop, requisition).toString();
    later.at(before, REQUISITION, key + " before", key);
    later.at(over, REQUISITION, key + " over", key);
  }

  void cancel(Meeting meeting) {
    later.never(SOON, key(meeting));
  }

  private static String key(Meeting meeting) {
    return new Numbered(meeting.coop(), meeting.number().value()).toString();
  }
}
