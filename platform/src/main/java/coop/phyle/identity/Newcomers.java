package coop.phyle.identity;

import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds or makes the accounts of many people in four statements, as an import of members needs. */
@Component
@Transactional
public class Newcomers {
  // In order of address, so that two imports at once wait for each other instead of blocking each other.
  private static final String QUEUE =
      """
      select count(pg_advisory_xact_lock(hashtextextended(email, 3)))
      from (select email from unnest(cast(:emails as text[])) as given (email) order by email) as queue
      """;
  private static final String KNOWN = "select email, agent_id from identity.person where email = any(:emails)";
  private static final String AGENTS =
      """
      insert into identity.agent (id, kind, name) select id, 'person', name from unnest(cast(:ids as uuid[]), cast(:names as text[])) as newcomer (id, name)
      """;
  private static final String PEOPLE =
      """
      insert into identity.person (agent_id, email, locale, created_at)
      select id, email, :locale, :at from unnest(cast(:ids as uuid[]), cast(:emails as text[])) as newcomer (id, email)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Newcomers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The accounts under these addresses; where there is none, one is made with the name given. */
  public Map<Email, PersonId> findOrCreate(Map<Email, String> names, Locale locale) {
    var emails = names.keySet().stream().map(Email::value).toArray(String[]::new);
    jdbc.sql(QUEUE).param("emails", emails).query(Long.class).single();
    var found = known(emails);
    var missing = names.keySet().stream().filter(email -> !found.containsKey(email)).toList();
    if (missing.isEmpty()) {
      return found;
    }
    var made = missing.stream().map(email -> new PersonId(Ids.next())).toList();
    var ids = made.stream().map(PersonId::value).toArray(UUID[]::new);
    var called = missing.stream().map(email -> Objects.requireNonNull(names.get(email)).strip()).toArray(String[]::new);
    jdbc.sql(AGENTS).param("ids", ids).param("names", called).update();
    jdbc.sql(PEOPLE)
        .param("ids", ids)
        .param("emails", missing.stream().map(Email::value).toArray(String[]::new))
        .param("locale", locale.getLanguage())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    for (var i = 0; i < missing.size(); i++) {
      found.put(missing.get(i), made.get(i));
    }
    return found;
  }

  /** The accounts there are under these addresses. */
  @Transactional(readOnly = true)
  public Map<Email, PersonId> known(Collection<Email> emails) {
    return known(emails.stream().map(Email::value).toArray(String[]::new));
  }

  private Map<Email, PersonId> known(String[] emails) {
    var known = new HashMap<Email, PersonId>();
    jdbc.sql(KNOWN)
        .param("emails", emails)
        .query(row -> {
          known.put(new Email(row.getString("email")), new PersonId(row.getObject("agent_id", UUID.class)));
        });
    return known;
  }
}
