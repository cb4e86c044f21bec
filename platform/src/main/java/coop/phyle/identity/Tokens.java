package coop.phyle.identity;

import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the personal tokens people use the API with. */
@Repository
@Transactional
public class Tokens {
  /** Begins every token, so that scanners of published code recognise one. */
  static final String PREFIX = "phyle_";

  private static final int LONGEST_NAME = 80;

  private static final String MAKE =
      "insert into identity.token (id, person_id, name, hash, created_at) values (:id, :person, :name, :hash, :at)";
  private static final String OWNER = "select id, last_used_on, agent_id, name, locale, operator from identity.bearer(:hash)";
  /** A day of use is not worth waiting for the disk: should the machine lose power in that moment, the next use notes it. */
  private static final String USED =
      """
      with unhurried as materialized (select set_config('synchronous_commit', 'off', true))
      update identity.token set last_used_on = :today from unhurried where id = :id and last_used_on is distinct from :today
      """;
  private static final String OF =
      """
      select id, name, created_at, last_used_on from identity.token
       where person_id = :person and not exists (select from identity.token_revocation where token_id = token.id)
       order by created_at, id
      """;
  private static final String REVOKE =
      """
      insert into identity.token_revocation (token_id, at)
      select id, :at from identity.token where id = :id and person_id = :person
      on conflict do nothing
      """;

  /** @param lastUsed day it last opened something; null when never */
  public record Token(TokenId id, String name, Instant created, @Nullable LocalDate lastUsed) {}

  private record Owned(TokenId token, SignedIn owner, @Nullable LocalDate lastUsed) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Tokens(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  static List<Problem> faults(String name) {
    return name.isBlank() || name.strip().length() > LONGEST_NAME
        ? List.of(Problem.of("token", "identity.token.name", LONGEST_NAME))
        : List.of();
  }

  /**
   * Makes a token and returns its text, which is kept nowhere.
   *
   * @param name what its owner knows it by; see {@link #faults}
   */
  public String make(PersonId person, String name) {
    var secret = Secret.random(PREFIX);
    jdbc.sql(MAKE)
        .param("id", Ids.next())
        .param("person", person.value())
        .param("name", name.strip())
        .param("hash", secret.hash())
        .param("at", now())
        .update();
    events.publishEvent(new WayInChanged(person, WayInChanged.What.TOKEN_MADE, name.strip()));
    return secret.text();
  }

  /** Who acts with a token; notes the day. One statement, and once a day a second. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Optional<SignedIn> use(Secret secret) {
    var today = now().toLocalDate();
    var owned = jdbc.sql(OWNER).param("hash", secret.hash()).query(Tokens::owned).optional();
    owned
        .filter(token -> !today.equals(token.lastUsed()))
        .ifPresent(token -> jdbc.sql(USED).param("id", token.token().value()).param("today", today).update());
    return owned.map(Owned::owner);
  }

  @Transactional(readOnly = true)
  public List<Token> of(PersonId person) {
    return jdbc.sql(OF).param("person", person.value()).query(Tokens::read).list();
  }

  public void revoke(PersonId person, TokenId token) {
    jdbc.sql(REVOKE).param("id", token.value()).param("person", person.value()).param("at", now()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Owned owned(ResultSet row, int number) throws SQLException {
    return new Owned(
        new TokenId(row.getObject("id", UUID.class)),
        Accounts.signedIn(row, number),
        row.getObject("last_used_on", LocalDate.class));
  }

  private static Token read(ResultSet row, int number) throws SQLException {
    return new Token(
        new TokenId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_used_on", LocalDate.class));
  }
}
