package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps directors' declared interests. */
@Repository
class Interests {
  private static final String DECLARE =
      """
      insert into meetings.interest (coop_id, number, item, member_id, reason, declared_by, declared_at)
      values (:coop, :number, :item, :member, :reason, :by, :at) on conflict (coop_id, number, item, member_id) do nothing
      """;
  private static final String OF = "select item, member_id, reason from meetings.interest where coop_id = :coop and number = :number order by declared_at";

  private final JdbcClient jdbc;

  Interests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Interest(int item, MemberId member, String reason) {}

  void declare(CoopId coop, MeetingNumber number, Interest interest, PersonId by, Instant at) {
    jdbc.sql(DECLARE)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("item", interest.item())
        .param("member", interest.member().value())
        .param("reason", interest.reason())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Of all items of a meeting. */
  List<Interest> of(CoopId coop, MeetingNumber number) {
    return jdbc.sql(OF)
        .param("coop", coop.value())
        .param("number", number.value())
        .query((row, n) -> new Interest(row.getInt("item"), new MemberId(row.getObject("member_id", UUID.class)), row.getString("reason")))
        .list();
  }
}
