package coop.phyle.deciding;

import coop.phyle.shell.Later;
import coop.phyle.shell.Numbered;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Plans the moments of a decision with the scheduler, in the transaction that sets them. */
@Component
class Agenda {
  static final String OPENING = "deciding-opening";
  static final String REMINDER = "deciding-reminder";
  static final String CLOSING = "deciding-closing";
  private static final Duration REMINDED_BEFORE = Duration.ofHours(24);
  private final Later later;

  Agenda(Later later) {
    this.later = later;
  }

  void plan(Decision decision, Given notice) {
    var key = key(decision);
    later.at(notice.opensAt(), OPENING, key, key);
    later.at(notice.closesAt(), CLOSING, key, key);
    var reminder = notice.closesAt().minus(REMINDED_BEFORE);
    if (reminder.isAfter(notice.opensAt())) {
      later.at(reminder, REMINDER, key, key);
    }
  }

  void cancel(Decision decision) {
    var key = key(decision);
    later.never(OPENING, key);
    later.never(REMINDER, key);
    later.never(CLOSING, key);
  }

  private static String key(Decision decision) {
    return new Numbered(decision.coop(), decision.number().value()).toString();
  }
}
