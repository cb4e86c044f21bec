package coop.phyle.notices;

import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the summaries that are due. What was asked for and has been done meanwhile is left out; a summary without lines is not sent. */
@Component
class Summaries {
  private static final Logger LOG = LoggerFactory.getLogger(Summaries.class);
  private final Held held;
  private final SendingSummary sending;
  private final Map<String, Reminded> reminded;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;

  Summaries(Held held, SendingSummary sending, List<Reminded> reminded, Tenancy tenancy, TransactionTemplate transaction) {
    this.held = held;
    this.sending = sending;
    this.reminded = reminded.stream().collect(Collectors.toMap(Reminded::kind, r -> r));
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  /** Each in a transaction of its own: one that cannot be written keeps no other back, and is tried again. */
  void sendDue() {
    List<PersonId> due = transaction.execute(status -> held.due());
    for (var person : due) {
      try {
        send(person);
      } catch (RuntimeException e) {
        LOG.error("the summary of {} could not be sent", person, e);
      }
    }
  }

  private void send(PersonId person) {
    List<Held.Waiting> lines = transaction.execute(status -> held.due(person));
    var wanted = lines.stream().filter(line -> !settled(line, person)).toList();
    sending.send(person, lines, wanted);
  }

  private boolean settled(Held.Waiting line, PersonId person) {
    var knows = reminded.get(line.about().kind());
    return line.reminds()
        && knows != null
        && tenancy.in(line.about().coop(), () -> transaction.execute(status -> knows.settled(line.about(), person)));
  }
}
