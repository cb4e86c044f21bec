package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Later;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
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
    return poll.coop() + " " + poll.number();
  }

  /** Hands the co-op and number in a task's data to the work. */
  static void read(String key, BiConsumer<CoopId, VoteNumber> work) {
    var parts = key.split(" ", 2);
    work.accept(new CoopId(UUID.fromString(parts[0])), new VoteNumber(Integer.parseInt(parts[1])));
  }
}
