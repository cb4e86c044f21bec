package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the links sent by mail until they are followed or too old. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignInLinks {
  static final Duration VALID = Duration.ofMinutes(15);

  private static final String DROP_OLD = "delete from identity.sign_in_link where expires_at <= :now";
  private static final String KEEP =
      """
      insert into identity.sign_in_link (token_hash, purpose, email, person_id, locale, next, created_at, expires_at)
      values (:hash, :purpose, :email, :person, :locale, :next, :now, :expires)
      """;
  private static final String FIND =
      "select purpose, email, person_id, locale, next from identity.sign_in_link where token_hash = :hash and expires_at > :now";
  // Of two requests at once one deletes the row and the other finds none.
  private static final String TAKE =
      """
      delete from identity.sign_in_link where token_hash = :hash and expires_at > :now
      returning purpose, email, person_id, locale, next
      """;

  /**
   * What following a link does.
   *
   * @param person whose address it becomes; null for a link that signs in
   * @param next where to go afterwards, empty for the front page
   */
  record Link(Email email, @Nullable PersonId person, Locale locale, String next) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Secret keep(Link link) {
    jdbc.sql(DROP_OLD).param("now", now()).update();
    var secret = Secret.random("");
    jdbc.sql(KEEP)
        .param("hash", secret.hash())
        .param("purpose", link.person() == null ? "sign-in" : "email")
        .param("email", link.email().value())
        .param("person", link.person() == null ? null : link.person().value())
        .param("locale", link.locale().getLanguage())
        .param("next", link.next())
        .param("now", now())
        .param("expires", now().plus(VALID))
        .update();
    return secret;
  }

  Optional<Link> find(Secret secret) {
    return jdbc.sql(FIND).param("hash", secret.hash()).param("now", now()).query(SignInLinks::read).optional();
  }

  Optional<Link> take(Secret secret) {
    return jdbc.sql(TAKE).param("hash", secret.hash()).param("now", now()).query(SignInLinks::read).optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Link read(ResultSet row, int number) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    return new Link(
        new Email(row.getString("email")),
        person == null ? null : new PersonId(person),
        Locale.forLanguageTag(row.getString("locale")),
        row.getString("next"));
  }
}
