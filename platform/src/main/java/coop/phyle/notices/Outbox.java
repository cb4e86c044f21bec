package coop.phyle.notices;

import coop.phyle.identity.Courier;
import coop.phyle.identity.Letter;
import coop.phyle.shell.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps letters, already in words, from the moment their transaction commits until a mail server has taken them. */
@Repository
class Outbox implements Courier {
  private static final String PUT =
      """
      insert into notices.outbox (id, recipient, locale, subject, body, link, created_at, due_at)
      values (:id, :recipient, :locale, :subject, :body, :link, :at, :at)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Wording wording;
  private final Delivering delivering;

  Outbox(JdbcClient jdbc, Clock clock, Wording wording, Delivering delivering) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.wording = wording;
    this.delivering = delivering;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Letter letter) {
    jdbc.sql(PUT)
        .param("id", Ids.next())
        .param("recipient", letter.to().value())
        .param("locale", letter.locale().getLanguage())
        .param("subject", wording.subject(letter))
        .param("body", wording.body(letter))
        .param("link", letter.linkPath())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            delivering.soon();
          }
        });
  }
}
