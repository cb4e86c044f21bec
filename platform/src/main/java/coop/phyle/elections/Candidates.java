package coop.phyle.elections;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.Member;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps nominations and what followed each. */
@Repository
class Candidates {
  private static final String ALL =
      """
      select n.*, a.candidate is not null as accepted, s.noted_by as seconder, w.candidate is not null as withdrawn,
             coalesce((select t.words from elections.statement t where t.coop_id = n.coop_id and t.number = n.number and t.candidate = n.candidate
                        order by t.version desc limit 1), '') as words,
             coalesce((select max(p.version) from elections.photo p where p.coop_id = n.coop_id and p.number = n.number and p.candidate = n.candidate), 0) as photo
        from elections.nomination n
        left join elections.acceptance a using (coop_id, number, candidate)
        left join elections.second s using (coop_id, number, candidate)
        left join elections.withdrawal w using (coop_id, number, candidate)
       where n.coop_id = :coop and n.number = :number
       order by n.candidate
      """;
  private static final String NOMINATE =
      """
      insert into elections.nomination (coop_id, number, candidate, member_id, member_number, class, name, nominated_by, nominated_at)
      values (:coop, :number, :candidate, :member, :memberNumber, :class, :name, :by, :at)
      """;
  private static final String ACCEPT =
      "insert into elections.acceptance (coop_id, number, candidate, noted_by, noted_at) values (:coop, :number, :candidate, :by, :at)";
  private static final String SECOND =
      "insert into elections.second (coop_id, number, candidate, noted_by, noted_at) values (:coop, :number, :candidate, :by, :at)";
  private static final String WITHDRAW =
      "insert into elections.withdrawal (coop_id, number, candidate, noted_by, noted_at) values (:coop, :number, :candidate, :by, :at)";
  private static final String STATE =
      """
      insert into elections.statement (coop_id, number, candidate, version, words, noted_at)
      select :coop, :number, :candidate, 1 + coalesce(max(version), 0), :words, :at from elections.statement
       where coop_id = :coop and number = :number and candidate = :candidate
      """;
  private static final String SHOW =
      """
      insert into elections.photo (coop_id, number, candidate, version, type, bytes, noted_at)
      select :coop, :number, :candidate, 1 + coalesce(max(version), 0), :type, :bytes, :at from elections.photo
       where coop_id = :coop and number = :number and candidate = :candidate
      """;
  private static final String PHOTO =
      """
      select type, bytes from elections.photo where coop_id = :coop and number = :number and candidate = :candidate order by version desc limit 1
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Candidates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In order of nomination. */
  List<Candidate> of(Election e) {
    return about(ALL, e).query(Candidates::candidate).list();
  }

  /** Under {@link Elections#lock}; the number the candidate got. */
  int nominate(Election e, Member member, PersonId by) {
    var number = of(e).size() + 1;
    about(NOMINATE, e)
        .param("candidate", number)
        .param("member", member.id().value())
        .param("memberNumber", member.number())
        .param("class", member.memberClass().key())
        .param("name", member.name())
        .param("by", by.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return number;
  }

  void accept(Election e, int candidate, PersonId by) {
    step(ACCEPT, e, candidate).param("by", by.value()).update();
  }

  void second(Election e, int candidate, PersonId by) {
    step(SECOND, e, candidate).param("by", by.value()).update();
  }

  void withdraw(Election e, int candidate, PersonId by) {
    step(WITHDRAW, e, candidate).param("by", by.value()).update();
  }

  void state(Election e, int candidate, String words) {
    step(STATE, e, candidate).param("words", words).update();
  }

  void show(Election e, int candidate, Portrait portrait) {
    step(SHOW, e, candidate).param("type", portrait.type()).param("bytes", portrait.bytes()).update();
  }

  Optional<Portrait> portrait(Election e, int candidate) {
    return about(PHOTO, e).param("candidate", candidate).query((row, n) -> new Portrait(row.getString("type"), row.getBytes("bytes"))).optional();
  }

  private JdbcClient.StatementSpec step(String sql, Election e, int candidate) {
    return about(sql, e).param("candidate", candidate).param("at", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private JdbcClient.StatementSpec about(String sql, Election e) {
    return jdbc.sql(sql).param("coop", e.coop().value()).param("number", e.number().value());
  }

  private static Candidate candidate(ResultSet row, int n) throws SQLException {
    return new Candidate(
        row.getInt("candidate"),
        new MemberId(row.getObject("member_id", UUID.class)),
        row.getInt("member_number"),
        new ClassId(row.getString("class")),
        row.getString("name"),
        new PersonId(row.getObject("nominated_by", UUID.class)),
        row.getBoolean("accepted"),
        Optional.ofNullable(row.getObject("seconder", UUID.class)).map(PersonId::new),
        row.getBoolean("withdrawn"),
        row.getString("words"),
        row.getInt("photo"));
  }
}
