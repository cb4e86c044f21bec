package coop.phyle.elections;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Later;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Plans the moments of an election, in the transaction that sets them. */
@Component
class ElectionAgenda {
  static final String NOMINATIONS = "elections-nominations";
  static final String OPENING = "elections-opening";
  static final String REMINDER = "elections-reminder";
  static final String CLOSING = "elections-closing";
  private static final Duration REMINDED_BEFORE = Duration.ofHours(24);

  private final Later later;

  ElectionAgenda(Later later) {
    this.later = later;
  }

  void plan(Election election) {
    var key = key(election);
    var dates = election.dates();
    later.at(dates.nominationsClose(), NOMINATIONS, key, key);
    later.at(dates.votingOpens(), OPENING, key, key);
    later.at(dates.votingCloses().minus(REMINDED_BEFORE), REMINDER, key, key);
    later.at(dates.votingCloses(), CLOSING, key, key);
  }

  void cancel(Election election) {
    for (var task : new String[] {NOMINATIONS, OPENING, REMINDER, CLOSING}) {
      later.never(task, key(election));
    }
  }

  private static String key(Election election) {
    return election.coop() + " " + election.number();
  }

  /** Hands the co-op and number in a task's data to the work. */
  static void read(String key, BiConsumer<CoopId, VoteNumber> work) {
    var parts = key.split(" ", 2);
    work.accept(new CoopId(UUID.fromString(parts[0])), new VoteNumber(Integer.parseInt(parts[1])));
  }
}
