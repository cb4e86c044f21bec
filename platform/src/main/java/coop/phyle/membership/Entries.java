package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps later entries of the register: each a dated row beside the old ones. */
@Repository
class Entries {
  private static final String PARTICULARS =
      """
      insert into membership.particulars (coop_id, member_id, entry_id, since, name, address, noted_at, noted_by)
      values (:coop, :member, :id, :since, :name, :address, :at, :by)
      """;
  private static final String CLASS =
      """
      insert into membership.class_entry (coop_id, member_id, entry_id, since, class, reason, noted_at, noted_by)
      values (:coop, :member, :id, :since, :class, :reason, :at, :by)
      """;
  private static final String REPRESENTATIVE =
      """
      insert into membership.representation (coop_id, member_id, entry_id, since, person_id, noted_at, noted_by)
      values (:coop, :member, :id, :since, :person, :at, :by)
      """;
  private static final String VISIBILITY =
      """
      insert into membership.visibility (coop_id, member_id, entry_id, hidden, noted_at) values (:coop, :member, :id, :hidden, :at)
      """;

  private final JdbcClient jdbc;
  private final Today today;

  Entries(JdbcClient jdbc, Today today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  void particulars(CoopId coop, MemberId member, LocalDate since, String name, String address, PersonId by) {
    entry(PARTICULARS, coop, member, by).param("since", since).param("name", name).param("address", address).update();
  }

  void memberClass(CoopId coop, MemberId member, LocalDate since, ClassId to, String reason, PersonId by) {
    entry(CLASS, coop, member, by).param("since", since).param("class", to.key()).param("reason", reason).update();
  }

  void representative(CoopId coop, MemberId member, LocalDate since, PersonId person, PersonId by) {
    entry(REPRESENTATIVE, coop, member, by).param("since", since).param("person", person.value()).update();
  }

  void hidden(CoopId coop, MemberId member, boolean hidden, PersonId by) {
    entry(VISIBILITY, coop, member, by).param("hidden", hidden).update();
  }

  private JdbcClient.StatementSpec entry(String sql, CoopId coop, MemberId member, PersonId by) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("member", member.value())
        .param("id", Ids.next())
        .param("at", today.stamp())
        .param("by", by.value());
  }
}
