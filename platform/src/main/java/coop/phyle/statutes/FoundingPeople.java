package coop.phyle.statutes;

import static java.util.stream.Collectors.toUnmodifiableSet;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who founds: founders, what they gave for the register, and who was invited by mail. */
@Repository
class FoundingPeople {
  private static final String FOUNDERS =
      """
      select f.person_id, f.joined_at, p.name, p.address, p.class_key, p.offices, p.signatory
        from statutes.founding_founder f
        left join lateral (select * from statutes.founding_particulars p
          where (p.founding_id, p.person_id) = (f.founding_id, f.person_id) order by number desc limit 1) p on true
       where f.founding_id = :id
         and not exists (select 1 from statutes.founding_withdrawal g where (g.founding_id, g.person_id) = (f.founding_id, f.person_id))
       order by f.joined_at, f.person_id
      """;
  private static final String JOIN =
      """
      insert into statutes.founding_founder (founding_id, person_id, joined_at) values (:id, :person, :at) on conflict do nothing
      """;
  private static final String GIVE =
      """
      insert into statutes.founding_particulars (founding_id, person_id, number, name, address, class_key, offices, signatory, at)
      select :id, :person, coalesce(max(number), 0) + 1, :name, :address, :class, :offices, :signatory, :at
        from statutes.founding_particulars where founding_id = :id and person_id = :person
      """;
  private static final String WITHDRAW =
      """
      insert into statutes.founding_withdrawal (founding_id, person_id, by_person, at) values (:id, :person, :by, :at) on conflict do nothing
      """;
  private static final String INVITE =
      """
      insert into statutes.founding_invitation (founding_id, email, by_person, at) values (:id, :email, :by, :at) on conflict do nothing
      """;
  private static final String INVITED = "select email from statutes.founding_invitation where founding_id = :id order by at";

  private final JdbcClient jdbc;
  private final People people;

  FoundingPeople(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  List<CoFounder> of(FoundingId id) {
    var founders = jdbc.sql(FOUNDERS).param("id", id.value()).query(FoundingPeople::read).list();
    var named = people.named(founders.stream().map(CoFounder::person).toList());
    return founders.stream().map(f -> new CoFounder(f.person(), Objects.requireNonNull(named.get(f.person())).name(), f.joinedAt(), f.particulars())).toList();
  }

  /** Whether the person is new to this founding. */
  boolean join(FoundingId id, PersonId person, Instant at) {
    return jdbc.sql(JOIN).param("id", id.value()).param("person", person.value()).param("at", Foundings.utc(at)).update() == 1;
  }

  void give(FoundingId id, PersonId person, Particulars given, Instant at) {
    jdbc.sql(GIVE)
        .param("id", id.value())
        .param("person", person.value())
        .param("name", given.name())
        .param("address", given.address())
        .param("class", given.memberClass().key())
        .param("offices", given.offices().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("signatory", given.signatory())
        .param("at", Foundings.utc(at))
        .update();
  }

  void withdraw(FoundingId id, PersonId person, PersonId by, Instant at) {
    jdbc.sql(WITHDRAW).param("id", id.value()).param("person", person.value()).param("by", by.value()).param("at", Foundings.utc(at)).update();
  }

  /** Whether the address was not invited before. */
  boolean invite(FoundingId id, Email email, PersonId by, Instant at) {
    return jdbc.sql(INVITE).param("id", id.value()).param("email", email.value()).param("by", by.value()).param("at", Foundings.utc(at)).update()
        == 1;
  }

  List<String> invited(FoundingId id) {
    return jdbc.sql(INVITED).param("id", id.value()).query(String.class).list();
  }

  private static CoFounder read(ResultSet row, int index) throws SQLException {
    var person = new PersonId(row.getObject("person_id", UUID.class));
    var joined = row.getObject("joined_at", OffsetDateTime.class).toInstant();
    return new CoFounder(person, "", joined, row.getString("name") == null ? Optional.empty() : Optional.of(given(row)));
  }

  private static Particulars given(ResultSet row) throws SQLException {
    Array offices = row.getArray("offices");
    var held = Arrays.stream((String[]) offices.getArray()).map(Office::valueOf).collect(toUnmodifiableSet());
    return new Particulars(
        row.getString("name"), row.getString("address"), new ClassId(row.getString("class_key")), held, row.getBoolean("signatory"));
  }
}
