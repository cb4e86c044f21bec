package coop.phyle.elections;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps elections and the steps of their life. */
@Repository
class Elections {
  private static final String CALL =
      """
      insert into elections.election (coop_id, number, title, body, post, body_name, seats, method, voters_class, secret, seconded, statutes_version, called_by,
        called_at, nominations_open_at, nominations_close_at, voting_opens_at, voting_closes_at)
      values (:coop, :number, :title, :body, :post, :bodyName, :seats, :method, :votersClass, :secret, :seconded, :version, :by, :at,
        :nominationsOpen, :nominationsClose, :votingOpens, :votingCloses)
      """;
  private static final String KEEP = "insert into elections.kept (coop_id, number, class, least, most) values (:coop, :number, :class, :least, :most)";
  private static final String OUTGOING =
      "insert into elections.outgoing (coop_id, number, member_id) select :coop, :number, unnest(cast(:members as uuid[]))";
  private static final String LIVES =
      """
      select e.*, f.reason, o.opened_at, d.how, d.closed_at, d.seed, d.seats as filled,
             array(select m.member_id from elections.outgoing m where m.coop_id = e.coop_id and m.number = e.number) as leaving,
             array(select k.class from elections.kept k where k.coop_id = e.coop_id and k.number = e.number order by k.class) as kept_for,
             array(select k.least from elections.kept k where k.coop_id = e.coop_id and k.number = e.number order by k.class) as kept_least,
             array(select k.most from elections.kept k where k.coop_id = e.coop_id and k.number = e.number order by k.class) as kept_most
        from elections.election e
        left join elections.calling_off f using (coop_id, number)
        left join elections.opening o using (coop_id, number)
        left join elections.outcome d using (coop_id, number)
       where e.coop_id = :coop
      """;
  private static final String ONE = LIVES + " and e.number = :number";
  private static final String NUMBERED = LIVES + " and e.number = any (:numbers) order by e.number";
  private static final String ALL = LIVES + " order by e.number desc";
  private static final String LOCK = "select number from elections.election where coop_id = :coop and number = :number for update";
  private static final String CALL_OFF =
      "insert into elections.calling_off (coop_id, number, reason, noted_by, noted_at) values (:coop, :number, :reason, :by, :at)";

  private final JdbcClient jdbc;

  Elections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void call(Election e) {
    about(CALL, e.coop(), e.number())
        .param("title", e.title())
        .param("body", e.body())
        .param("post", e.post().name())
        .param("bodyName", e.bodyName())
        .param("seats", e.seats())
        .param("method", e.method().name())
        .param("votersClass", e.votersClass().map(Object::toString).orElse(null))
        .param("secret", e.secret())
        .param("seconded", e.seconded())
        .param("version", e.statutesVersion())
        .param("by", e.calledBy().value())
        .param("at", e.calledAt().atOffset(ZoneOffset.UTC))
        .param("nominationsOpen", e.dates().nominationsOpen().atOffset(ZoneOffset.UTC))
        .param("nominationsClose", e.dates().nominationsClose().atOffset(ZoneOffset.UTC))
        .param("votingOpens", e.dates().votingOpens().atOffset(ZoneOffset.UTC))
        .param("votingCloses", e.dates().votingCloses().atOffset(ZoneOffset.UTC))
        .update();
    e.kept().forEach((id, of) ->
        about(KEEP, e.coop(), e.number()).param("class", id.key()).param("least", of.least()).param("most", of.most()).update());
    about(OUTGOING, e.coop(), e.number()).param("members", e.outgoing().stream().map(MemberId::value).toArray(UUID[]::new)).update();
  }

  Optional<Life> find(CoopId coop, VoteNumber number) {
    return about(ONE, coop, number).query(ElectionRows::life).optional();
  }

  /** The same, holding the election until the transaction ends, so that its next step happens once. */
  Optional<Life> lock(CoopId coop, VoteNumber number) {
    return about(LOCK, coop, number).query(Integer.class).optional().flatMap(held -> find(coop, number));
  }

  List<Life> numbered(CoopId coop, Collection<Integer> numbers) {
    return jdbc.sql(NUMBERED).param("coop", coop.value()).param("numbers", numbers.toArray(Integer[]::new)).query(ElectionRows::life).list();
  }

  /** The newest first. */
  List<Life> all(CoopId coop) {
    return jdbc.sql(ALL).param("coop", coop.value()).query(ElectionRows::life).list();
  }

  void callOff(Election e, String reason, PersonId by, Instant at) {
    about(CALL_OFF, e.coop(), e.number()).param("reason", reason).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
