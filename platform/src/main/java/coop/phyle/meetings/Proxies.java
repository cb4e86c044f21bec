package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps proxies, given and revoked. */
@Repository
class Proxies {
  private static final String GIVE =
      """
      insert into meetings.proxy (coop_id, number, member_id, holder_id, given_by, given_at) values (:coop, :number, :member, :holder, :by, :at)
      """;
  private static final String REVOKE =
      """
      update meetings.proxy set revoked_at = :at where coop_id = :coop and number = :number and member_id = :member and revoked_at is null
      """;
  private static final String STANDING =
      """
      select member_id, holder_id from meetings.proxy where coop_id = :coop and number = :number and revoked_at is null
      """;

  private final JdbcClient jdbc;

  Proxies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void give(CoopId coop, MeetingNumber number, MemberId member, MemberId holder, PersonId by, Instant at) {
    about(GIVE, coop, number)
        .param("member", member.value())
        .param("holder", holder.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** False when there was none. */
  boolean revoke(CoopId coop, MeetingNumber number, MemberId member, Instant at) {
    return about(REVOKE, coop, number).param("member", member.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() > 0;
  }

  /** Holders by givers. */
  Map<MemberId, MemberId> standing(CoopId coop, MeetingNumber number) {
    record Given(MemberId giver, MemberId holder) {}

    return about(STANDING, coop, number)
        .query((row, n) -> new Given(new MemberId(row.getObject("member_id", UUID.class)), new MemberId(row.getObject("holder_id", UUID.class))))
        .stream()
        .collect(Collectors.toMap(Given::giver, Given::holder));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, MeetingNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
