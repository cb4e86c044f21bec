package coop.phyle.identity;

import static java.util.stream.Collectors.toMap;

import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the people of this server. */
@Repository
@Transactional
public class People {
  private static final String PEOPLE =
      """
      select person.agent_id, agent.name, person.email, person.locale
        from identity.person join identity.agent on agent.id = person.agent_id
      """;
  private static final String FIND = PEOPLE + " where person.agent_id = :id";
  private static final String NAMED = PEOPLE + " where person.agent_id = any(:ids)";
  private static final String WITH_EMAILS = PEOPLE + " where person.email = any(:emails)";
  private static final String BY_EMAIL = PEOPLE + " where person.email = :email";
  // Two first sign-ins at once must make one account: they queue here, then the second finds the first one's row.
  private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended(:email, 3))::text";
  private static final String NEW_AGENT = "insert into identity.agent (id, kind, name) values (:id, 'person', :name)";
  private static final String NEW_PERSON =
      """
      insert into identity.person (agent_id, email, locale, created_at) values (:id, :email, :locale, :at)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  People(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(PersonId id) {
    return jdbc.sql(FIND).param("id", id.value()).query(People::read).optional();
  }

  @Transactional(readOnly = true)
  public Map<PersonId, Person> named(Collection<PersonId> ids) {
    var keys = ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
    return jdbc.sql(NAMED).param("ids", keys).query(People::read).stream().collect(toMap(Person::id, person -> person));
  }

  @Transactional(readOnly = true)
  public Optional<Person> byEmail(Email email) {
    return jdbc.sql(BY_EMAIL).param("email", email.value()).query(People::read).optional();
  }

  /** The accounts under these addresses, those there are. */
  @Transactional(readOnly = true)
  public Map<Email, PersonId> withEmails(Collection<Email> emails) {
    return jdbc.sql(WITH_EMAILS).param("emails", emails.stream().map(Email::value).toArray(String[]::new)).query(People::read).list().stream()
        .collect(toMap(Person::email, Person::id));
  }

  /** The account under an address; makes one if there is none, else leaves name and language as they are. */
  public PersonId findOrCreate(Email email, String name, Locale locale) {
    jdbc.sql(QUEUE).param("email", email.value()).query(String.class).single();
    return byEmail(email).map(Person::id).orElseGet(() -> create(email, name, locale));
  }

  private PersonId create(Email email, String name, Locale locale) {
    var id = new PersonId(Ids.next());
    jdbc.sql(NEW_AGENT).param("id", id.value()).param("name", name.strip()).update();
    jdbc.sql(NEW_PERSON)
        .param("id", id.value())
        .param("email", email.value())
        .param("locale", locale.getLanguage())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  static Person read(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getObject("agent_id", UUID.class)),
        row.getString("name"),
        new Email(row.getString("email")),
        Locale.forLanguageTag(row.getString("locale")));
  }
}
