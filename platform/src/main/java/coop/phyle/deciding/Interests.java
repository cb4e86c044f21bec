package coop.phyle.deciding;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the interests directors declared in questions of the board. */
@Repository
class Interests {
  private static final String DECLARE =
      """
      insert into deciding.interest (coop_id, number, member_id, reason, declared_by, declared_at)
      values (:coop, :number, :member, :reason, :by, :at) on conflict (coop_id, number, member_id) do nothing
      """;
  private static final String OF = "select member_id, reason from deciding.interest where coop_id = :coop and number = :number order by declared_at, member_id";
  private final JdbcClient jdbc;

  Interests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Interest(MemberId member, String reason) {}

  /** False where it was declared before. */
  boolean declare(CoopId coop, VoteNumber number, Interest interest, PersonId by, Instant at) {
    return about(DECLARE, coop, number)
        .param("member", interest.member().value())
        .param("reason", interest.reason())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update() == 1;
  }

  List<Interest> of(CoopId coop, VoteNumber number) {
    return about(OF, coop, number).query((row, n) -> new Interest(new MemberId(row.getObject("member_id", UUID.class)), row.getString("reason"))).list();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
