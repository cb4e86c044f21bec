package coop.phyle.notices;

import coop.phyle.identity.Courier;
import coop.phyle.identity.Email;
import coop.phyle.identity.Letter;
import coop.phyle.shell.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
      insert into notices.outbox (id, recipient, locale, subject, body, link, created_at, due_at, answer_to, thread, in_reply_to, leave_path, calendar)
      select copy.id, copy.recipient, :locale, :subject, :body, copy.link, :at, :at, copy.answer_to, :thread, :inReplyTo, copy.leave_path, :calendar
        from unnest(cast(:ids as uuid[]), cast(:recipients as text[]), cast(:links as text[]), cast(:answers as text[]), cast(:leaving as text[]))
          as copy (id, recipient, link, answer_to, leave_path)
      """;

  /** One text for all who get a copy. */
  record Words(Locale locale, String subject, String body, String thread, String inReplyTo, String calendar) {
    Words(Locale locale, String subject, String body, String thread, String inReplyTo) {
      this(locale, subject, body, thread, inReplyTo, "");
    }
  }

  /** What differs from reader to reader. */
  record Copy(Email to, String link, String answerTo, String leavePath) {}

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
    var words = new Words(letter.locale(), wording.subject(letter), wording.body(letter), "", "");
    post(words, List.of(new Copy(letter.to(), letter.linkPath(), "", "")));
  }

  /** The same letter to many addresses, each with a link of its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Letter letter, Map<Email, String> links) {
    var words = new Words(letter.locale(), wording.subject(letter), wording.body(letter), "", "");
    post(words, links.entrySet().stream().map(one -> new Copy(one.getKey(), one.getValue(), "", "")).toList());
  }

  /** The same text to many who read one language, put into words once and kept in one statement. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Words words, List<Copy> copies) {
    jdbc.sql(PUT)
        .param("locale", words.locale().getLanguage())
        .param("subject", words.subject())
        .param("body", words.body())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("thread", words.thread())
        .param("inReplyTo", words.inReplyTo())
        .param("calendar", words.calendar())
        .param("ids", Stream.generate(Ids::next).limit(copies.size()).toArray(UUID[]::new))
        .param("recipients", texts(copies, copy -> copy.to().value()))
        .param("links", texts(copies, Copy::link))
        .param("answers", texts(copies, Copy::answerTo))
        .param("leaving", texts(copies, Copy::leavePath))
        .update();
    deliverAfterCommit();
  }

  private static String[] texts(List<Copy> copies, Function<Copy, String> column) {
    return copies.stream().map(column).toArray(String[]::new);
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
