package coop.phyle.membership;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what directors say to requests to join. */
@Repository
class Voices {
  private static final String OF =
      """
      select director_id, accepts, reason from membership.request_voice
      where coop_id = :coop and request_id = :request order by noted_at
      """;
  private static final String ADD =
      """
      insert into membership.request_voice (coop_id, request_id, director_id, accepts, reason, noted_at, noted_by)
      values (:coop, :request, :director, :accepts, :reason, :at, :by)
      on conflict (coop_id, request_id, director_id) do nothing
      """;

  private final JdbcClient jdbc;
  private final Today today;

  Voices(JdbcClient jdbc, Today today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  /** One director's word on a request. */
  record Voice(MemberId director, boolean accepts, String reason) {}

  List<Voice> of(CoopId coop, RequestId request) {
    return jdbc.sql(OF)
        .param("coop", coop.value())
        .param("request", request.value())
        .query(
            (row, index) ->
                new Voice(new MemberId(row.getObject("director_id", UUID.class)), row.getBoolean("accepts"), row.getString("reason")))
        .list();
  }

  void add(CoopId coop, RequestId request, Voice voice, PersonId by) {
    jdbc.sql(ADD)
        .param("coop", coop.value())
        .param("request", request.value())
        .param("director", voice.director().value())
        .param("accepts", voice.accepts())
        .param("reason", voice.reason())
        .param("at", today.stamp())
        .param("by", by.value())
        .update();
  }
}
