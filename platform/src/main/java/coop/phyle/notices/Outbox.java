package coop.phyle.notices;

import coop.phyle.identity.Courier;
import coop.phyle.identity.Email;
import coop.phyle.identity.Letter;
import coop.phyle.shell.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
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

  private static final String PUT_FOR_ALL =
      """
      insert into notices.outbox (id, recipient, locale, subject, body, link, created_at, due_at)
      select id, recipient, :locale, :subject, :body, :link, :at, :at
        from unnest(cast(:ids as uuid[]), cast(:recipients as text[])) as copy (id, recipient)
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
    written(PUT, letter).param("id", Ids.next()).param("recipient", letter.to().value()).update();
    deliverAfterCommit();
  }

  /** The same letter to many who read one language, whatever its own address: put into words once, kept in one statement. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Letter letter, Collection<Email> recipients) {
    written(PUT_FOR_ALL, letter)
        .param("ids", Stream.generate(Ids::next).limit(recipients.size()).toArray(UUID[]::new))
        .param("recipients", recipients.stream().map(Email::value).toArray(String[]::new))
        .update();
    deliverAfterCommit();
  }

  private JdbcClient.StatementSpec written(String sql, Letter letter) {
    return jdbc.sql(sql)
        .param("locale", letter.locale().getLanguage())
        .param("subject", wording.subject(letter))
        .param("body", wording.body(letter))
        .param("link", letter.linkPath())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private void deliverAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            delivering.soon();
          }
        });
  }
}
