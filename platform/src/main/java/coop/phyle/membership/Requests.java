package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps requests to join and how they ended. */
@Repository
class Requests {
  private static final String ALL =
      """
      select r.request_id, r.person_id, r.name, r.organisation, r.address, r.class, r.statutes_version, r.noted_at,
        c.kind as closed_kind, c.reason as closed_reason, c.noted_at as closed_at
      from membership.request r
      left join membership.request_closure c on c.coop_id = r.coop_id and c.request_id = r.request_id
      where r.coop_id = :coop
      """;
  private static final String FIND = ALL + " and r.request_id = :id";
  private static final String OF_PERSON = ALL + " and r.person_id = :person order by r.noted_at desc";
  private static final String WAITING = ALL + " and c.kind is null order by r.noted_at";
  private static final String ANSWERED = ALL + " and c.kind is not null order by c.noted_at desc limit 50";
  private static final String ADD =
      """
      insert into membership.request (coop_id, request_id, person_id, organisation, name, address, class, age_shown, statutes_version,
        invitation_id, noted_at)
      values (:coop, :id, :person, :organisation, :name, :address, :class, :age, :statutes, :invitation, :at)
      """;
  private static final String CLOSE =
      """
      insert into membership.request_closure (coop_id, request_id, kind, reason, noted_at, noted_by)
      values (:coop, :id, :kind, :reason, :at, :by) on conflict (coop_id, request_id) do nothing
      """;

  private final JdbcClient jdbc;
  private final Today today;

  Requests(JdbcClient jdbc, Today today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  /** How a request ends. */
  enum Closure {
    ADMITTED,
    REFUSED,
    WITHDRAWN
  }

  Optional<Request> find(CoopId coop, RequestId id) {
    return jdbc.sql(FIND).param("coop", coop.value()).param("id", id.value()).query(Requests::request).optional();
  }

  /** What a person has asked for, newest first. */
  List<Request> of(CoopId coop, PersonId person) {
    return jdbc.sql(OF_PERSON).param("coop", coop.value()).param("person", person.value()).query(Requests::request).list();
  }

  /** Oldest first: who has waited longest stands on top. */
  List<Request> waiting(CoopId coop) {
    return jdbc.sql(WAITING).param("coop", coop.value()).query(Requests::request).list();
  }

  /** The last fifty that were answered or withdrawn. */
  List<Request> answered(CoopId coop) {
    return jdbc.sql(ANSWERED).param("coop", coop.value()).query(Requests::request).list();
  }

  void add(CoopId coop, Request request, int ageShown, @Nullable UUID invitation) {
    jdbc.sql(ADD)
        .param("coop", coop.value())
        .param("id", request.id().value())
        .param("person", request.person().value())
        .param("organisation", request.organisation().orElse(null), Types.VARCHAR)
        .param("name", request.name())
        .param("address", request.address())
        .param("class", request.memberClass().key())
        .param("age", ageShown)
        .param("statutes", request.statutesVersion())
        .param("invitation", invitation, Types.OTHER)
        .param("at", today.stamp())
        .update();
  }

  /** Ends a request, unless it has ended already. */
  boolean close(CoopId coop, RequestId id, Closure kind, String reason, Optional<PersonId> by) {
    return jdbc.sql(CLOSE)
            .param("coop", coop.value())
            .param("id", id.value())
            .param("kind", kind.name())
            .param("reason", reason)
            .param("at", today.stamp())
            .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
            .update()
        == 1;
  }

  private static Request request(ResultSet row, int index) throws SQLException {
    var kind = row.getString("closed_kind");
    return new Request(
        new RequestId(row.getObject("request_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("name"),
        Optional.ofNullable(row.getString("organisation")),
        row.getString("address"),
        new ClassId(row.getString("class")),
        row.getInt("statutes_version"),
        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
        kind == null
            ? Optional.empty()
            : Optional.of(
                new Request.Closed(kind, row.getString("closed_reason"), row.getObject("closed_at", OffsetDateTime.class).toInstant())));
  }
}
