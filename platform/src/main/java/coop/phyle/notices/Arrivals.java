package coop.phyle.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which mails have been answered for, for a year. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Arrivals {
  private static final Period REMEMBERED = Period.ofDays(366);
  private static final String SEEN = "select exists (select from notices.arrived where digest = :digest)";
  private static final String KEEP = "insert into notices.arrived (digest, at, outcome) values (:digest, :at, :outcome)";
  private static final String FORGET = "delete from notices.arrived where at < :before";

  /** What became of a mail. */
  enum Outcome {
    TAKEN,
    REFUSED,
    ANOTHER_SENDER,
    FAILED,
    /** No answer of anybody's, or a program's: nothing is kept of it. */
    IGNORED,
    /** The same mail once more. */
    AGAIN
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Arrivals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean seen(ArrivedMail mail, SignedName to) {
    return jdbc.sql(SEEN).param("digest", digest(mail, to)).query(Boolean.class).single();
  }

  /** Of two nodes with one mail the second fails here, and with it all it did. */
  void keep(ArrivedMail mail, SignedName to, Outcome outcome) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(FORGET).param("before", now.minus(REMEMBERED)).update();
    jdbc.sql(KEEP)
        .param("digest", digest(mail, to))
        .param("at", now)
        .param("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .update();
  }

  /** A mail without Message-ID is known by its words. The address is in it, so that nobody can use up another's Message-ID. */
  private static byte[] digest(ArrivedMail mail, SignedName to) {
    var told = mail.messageId().isEmpty() ? mail.written().words() : mail.messageId();
    var text = to.subject() + "\n" + to.person() + "\n" + mail.from().map(Object::toString).orElse("") + "\n" + told;
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
