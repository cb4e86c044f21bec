package coop.phyle.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the mails that are due, each to one node at a time. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Claims {
  /** After these many tries, spread over two days and a half, a mail is set aside for the operator. */
  static final int MOST_TRIES = 14;

  private static final String NEXT =
      """
      select id, recipient, locale, subject, body, link, created_at, tries, answer_to, thread, in_reply_to, leave_path, calendar
        from notices.outbox
       where due_at <= :now
       order by due_at, id
       limit 1
         for update skip locked
      """;
  private static final String CLAIM = "update notices.outbox set tries = :tries, due_at = :due where id = :id";
  private static final String NOTE = "update notices.outbox set last_error = left(:error, 1000) where id = :id";
  private static final String SET_ASIDE =
      """
      insert into notices.undelivered (id, recipient, subject, created_at, given_up_at, last_error)
      select id, recipient, subject, created_at, :now, left(:error, 1000) from notices.outbox where id = :id
      """;
  private static final String REMOVE = "delete from notices.outbox where id = :id";

  /** @param tries how often it has been tried, this one counted */
  record Claim(Mail mail, int tries) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Claims(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Claim> next() {
    var found = jdbc.sql(NEXT).param("now", now()).query(Claims::read).optional();
    found.ifPresent(
        claim ->
            jdbc.sql(CLAIM)
                .param("id", claim.mail().id())
                .param("tries", claim.tries())
                .param("due", now().plus(Delivering.pause(claim.tries())))
                .update());
    return found;
  }

  void delivered(UUID mail) {
    jdbc.sql(REMOVE).param("id", mail).update();
  }

  void failed(Claim claim, String error) {
    var id = claim.mail().id();
    if (claim.tries() < MOST_TRIES) {
      jdbc.sql(NOTE).param("id", id).param("error", error).update();
    } else {
      jdbc.sql(SET_ASIDE).param("id", id).param("now", now()).param("error", error).update();
      delivered(id);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Claim read(ResultSet row, int number) throws SQLException {
    var mail =
        new Mail(
            row.getObject("id", UUID.class),
            row.getString("recipient"),
            Locale.forLanguageTag(row.getString("locale")),
            row.getString("subject"),
            row.getString("body"),
            row.getString("link"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            new Mail.Envelope(row.getString("answer_to"), row.getString("thread"), row.getString("in_reply_to"), row.getString("leave_path"), row.getString("calendar")));
    return new Claim(mail, row.getInt("tries") + 1);
  }
}
