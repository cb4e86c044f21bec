package coop.phyle.identity;

import coop.phyle.shell.LanguageChosen;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people change about their own account, and answers who is behind a session or token. */
@Repository
@Transactional
class Accounts {
  private static final String SIGNED_IN =
      """
      select person.agent_id, agent.name, person.locale,
             exists (select from identity.operator where operator.person_id = person.agent_id) as operator
        from identity.person join identity.agent on agent.id = person.agent_id
       where person.agent_id = :id
      """;
  private static final String SPEAK = "update identity.person set locale = :locale where agent_id = :id and locale <> :locale";
  private static final String MOVE =
      """
      update identity.person set email = :email
       where agent_id = :id and not exists (select from identity.person other where other.email = :email and other.agent_id <> :id)
      """;
  private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended(:email, 3))::text";
  private static final String FIRST =
      """
      select person.agent_id, agent.name, person.email, person.locale
        from identity.person join identity.agent on agent.id = person.agent_id
       order by person.created_at, person.agent_id limit :count
      """;

  private final JdbcClient jdbc;
  private final Naming naming;

  Accounts(JdbcClient jdbc, Naming naming) {
    this.jdbc = jdbc;
    this.naming = naming;
  }

  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true) // every request asks: one statement needs no begin and commit
  public Optional<SignedIn> signedIn(PersonId id) {
    return jdbc.sql(SIGNED_IN).param("id", id.value()).query(Accounts::signedIn).optional();
  }

  /** Reads columns agent_id, name, locale and operator. */
  static SignedIn signedIn(ResultSet row, int number) throws SQLException {
    return new SignedIn(
        new PersonId(row.getObject("agent_id", UUID.class)),
        row.getString("name"),
        Locale.forLanguageTag(row.getString("locale")),
        row.getBoolean("operator"));
  }

  /** Empty when done. */
  public List<Problem> rename(PersonId id, String name) {
    var faults = Names.faults(name);
    if (faults.isEmpty()) {
      naming.rename(id.value(), name);
    }
    return faults;
  }

  public void speak(PersonId id, Locale locale) {
    jdbc.sql(SPEAK).param("id", id.value()).param("locale", locale.getLanguage()).update();
  }

  @EventListener
  public void speak(LanguageChosen chosen) {
    speak(chosen.person(), chosen.locale());
  }

  /** False when another account has the address; queues with first sign-ins under it. */
  public boolean moveTo(PersonId id, Email email) {
    jdbc.sql(QUEUE).param("email", email.value()).query(String.class).single();
    return jdbc.sql(MOVE).param("id", id.value()).param("email", email.value()).update() == 1;
  }

  /** The accounts made first, for a demo's list. */
  @Transactional(readOnly = true)
  public List<Person> first(int count) {
    return jdbc.sql(FIRST).param("count", count).query(People::read).list();
  }
}
