package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which decisions are put to which meetings. */
@Repository
class PutToMeetings {
  private static final String PUT =
      """
      insert into deciding.decision_meeting (coop_id, number, meeting, advance, put_by, put_at)
      values (:coop, :number, :meeting, :advance, :by, :at)
      """;
  private static final String RELEASE =
      """
      insert into deciding.decision_release (coop_id, number, meeting, released_at) values (:coop, :number, :meeting, :at)
      """;

  private final JdbcClient jdbc;

  PutToMeetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(CoopId coop, VoteNumber number, int meeting, boolean advance, PersonId by, Instant at) {
    step(PUT, coop, number, meeting, at).param("advance", advance).param("by", by.value()).update();
  }

  void release(CoopId coop, VoteNumber number, int meeting, Instant at) {
    step(RELEASE, coop, number, meeting, at).update();
  }

  private JdbcClient.StatementSpec step(String sql, CoopId coop, VoteNumber number, int meeting, Instant at) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("meeting", meeting)
        .param("at", at.atOffset(ZoneOffset.UTC));
  }
}
