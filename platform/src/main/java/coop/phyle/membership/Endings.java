package coop.phyle.membership;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how memberships ended. */
@Repository
class Endings {
  private static final String END =
      """
      insert into membership.ending (coop_id, member_id, ended_on, kind, reason, decision, noted_at, noted_by)
      values (:coop, :member, :on, :kind, :reason, :decision, :at, :by)
      on conflict (coop_id, member_id) do nothing
      """;

  private final JdbcClient jdbc;
  private final Today today;

  Endings(JdbcClient jdbc, Today today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  /** Why a membership ends. */
  enum Kind {
    RESIGNED,
    REMOVED,
    DIED,
    WOUND_UP
  }

  /**
   * The end of a membership.
   *
   * @param on first day no longer a member
   */
  record Note(MemberId member, LocalDate on, Kind kind, String reason, OptionalInt decision, Optional<PersonId> by) {}

  /** Notes an ending, unless one is noted already. */
  boolean note(CoopId coop, Note note) {
    return jdbc.sql(END)
            .param("coop", coop.value())
            .param("member", note.member().value())
            .param("on", note.on())
            .param("kind", note.kind().name())
            .param("reason", note.reason())
            .param("decision", note.decision().isPresent() ? note.decision().getAsInt() : null, Types.INTEGER)
            .param("at", today.stamp())
            .param("by", note.by().map(PersonId::value).orElse(null), Types.OTHER)
            .update()
        == 1;
  }
}
