package coop.phyle.elections;

import coop.phyle.shell.Later;
import coop.phyle.shell.Numbered;
import java.time.Duration;
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
    return new Numbered(election.coop(), election.number().value()).toString();
  }
}
