package coop.phyle.polls;

import coop.phyle.shell.Later;
import coop.phyle.shell.Numbered;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Plans the moments of a poll with the scheduler, in the transaction that sets them. */
@Component
class PollAgenda {
  static final String OPENING = "polls-opening";
  static final String REMINDER = "polls-reminder";
  static final String CLOSING = "polls-closing";
  private static final Duration REMINDED_BEFORE = Duration.ofHours(24);
  private final Later later;

  PollAgenda(Later later) {
    this.later = later;
  }

  void plan(Poll poll, Instant now) {
    var key = key(poll);
    if (poll.asked().opensAt().isAfter(now)) {
      later.at(poll.asked().opensAt(), OPENING, key, key);
    }
    later.at(poll.asked().closesAt(), CLOSING, key, key);
    var reminder = poll.asked().closesAt().minus(REMINDED_BEFORE);
    if (reminder.isAfter(poll.asked().opensAt())) {
      later.at(reminder, REMINDER, key, key);
    }
  }

  void cancel(Poll poll) {
    var key = key(poll);
    later.never(OPENING, key);
    later.never(REMINDER, key);
    later.never(CLOSING, key);
  }

  private static String key(Poll poll) {
    return new Numbered(poll.coop(), poll.number().value()).toString();
  }
}
