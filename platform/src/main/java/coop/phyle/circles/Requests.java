package coop.phyle.circles;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who asks to sit in a circle, and the answers. */
@Repository
class Requests {
  private static final String WAITING =
      """
      select r.request_id, r.number, r.person_id, r.words, r.noted_at from circles.request r
       where r.coop_id = :coop and not exists (select from circles.request_answer a where a.coop_id = r.coop_id and a.request_id = r.request_id)
      """;
  private static final String OF = WAITING + " and r.number = :number order by r.noted_at";
  private static final String FIND = WAITING + " and r.request_id = :request for update of r";
  private static final String ASK =
      "insert into circles.request (coop_id, request_id, number, person_id, words, noted_at) values (:coop, :request, :number, :person, :words, :at)";
  private static final String ANSWER =
      "insert into circles.request_answer (coop_id, request_id, accepted, noted_by, noted_at) values (:coop, :request, :accepted, :by, :at)";

  private final JdbcClient jdbc;
  private final Clock clock;

  Requests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A member waits for an answer. */
  record Request(UUID id, CircleNumber circle, PersonId person, String words, OffsetDateTime at) {}

  List<Request> waiting(CoopId coop, CircleNumber circle) {
    return jdbc.sql(OF).param("coop", coop.value()).param("number", circle.value()).query(Requests::request).list();
  }

  /** A request without an answer, held until the transaction ends. */
  Optional<Request> take(CoopId coop, UUID request) {
    return jdbc.sql(FIND).param("coop", coop.value()).param("request", request).query(Requests::request).optional();
  }

  void ask(CoopId coop, CircleNumber circle, PersonId person, String words) {
    jdbc.sql(ASK)
        .param("coop", coop.value())
        .param("request", Ids.next())
        .param("number", circle.value())
        .param("person", person.value())
        .param("words", words)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void answer(CoopId coop, Request request, boolean accepted, PersonId by) {
    jdbc.sql(ANSWER)
        .param("coop", coop.value())
        .param("request", request.id())
        .param("accepted", accepted)
        .param("by", by.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Request request(ResultSet row, int n) throws SQLException {
    return new Request(
        row.getObject("request_id", UUID.class),
        new CircleNumber(row.getInt("number")),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("words"),
        row.getObject("noted_at", OffsetDateTime.class));
  }
}
