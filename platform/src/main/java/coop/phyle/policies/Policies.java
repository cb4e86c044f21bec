package coop.phyle.policies;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the register of policies. */
@Repository
class Policies {
  /** Closings of one co-op wait for each other in the record's order, so no two count to the same number. */
  private static final String NEW =
      "insert into policies.policy (coop_id, number) select :coop, coalesce(max(number), 0) + 1 from policies.policy where coop_id = :coop returning number";
  private static final String ADD =
      """
      insert into policies.version (coop_id, number, version, decision, title, body, tags, adopted_at, review_on)
      select :coop, :number, coalesce(max(version), 0) + 1, :decision, :title, :body, :tags, :at, :review
        from policies.version where coop_id = :coop and number = :number
      """;
  private static final String REPEAL =
      "insert into policies.repeal (coop_id, number, decision, repealed_at) values (:coop, :number, :decision, :at) on conflict do nothing";
  private static final String VERSIONS =
      """
      select v.number, v.version, v.decision, v.title, v.body, v.tags, v.adopted_at, v.review_on, r.decision as repealed_by
        from policies.version v left join policies.repeal r using (coop_id, number)
       where v.coop_id = :coop
      """;
  private static final String LATEST =
      VERSIONS + " and v.version = (select max(l.version) from policies.version l where l.coop_id = v.coop_id and l.number = v.number)";
  private static final String ALL = LATEST + " order by r.decision is not null, v.number";
  private static final String FOUND =
      LATEST
          + """
           and v.words @@ shell.sought(:words)
           order by r.decision is not null, ts_rank(v.words, shell.sought(:words)) desc, v.number
          """;
  private static final String OF = VERSIONS + " and v.number = :number order by v.version desc";
  private static final String DUE =
      LATEST
          + """
           and r.decision is null and v.review_on <= :today
           and not exists (select from policies.review_notice n where n.coop_id = v.coop_id and n.number = v.number and n.version = v.version)
           order by v.number
          """;
  private static final String OVERDUE = LATEST + " and r.decision is null and v.review_on <= :today order by v.review_on, v.number limit 50";
  private static final String COOPS_DUE = "select distinct coop_id from policies.version where review_on <= :today order by coop_id";
  private static final String TOLD = "insert into policies.review_notice (coop_id, number, version, told_at) values (:coop, :number, :version, :at)";

  private final JdbcClient jdbc;

  Policies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PolicyNumber create(CoopId coop) {
    return new PolicyNumber(jdbc.sql(NEW).param("coop", coop.value()).query(Integer.class).single());
  }

  void adopt(CoopId coop, PolicyNumber number, VoteNumber decision, String title, String body, List<String> tags, Instant at, Optional<LocalDate> review) {
    about(ADD, coop, number)
        .param("decision", decision.value())
        .param("title", title)
        .param("body", body)
        .param("tags", tags.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("review", review.orElse(null), java.sql.Types.DATE)
        .update();
  }

  /** False when it is repealed already. */
  boolean repeal(CoopId coop, PolicyNumber number, VoteNumber decision, Instant at) {
    return about(REPEAL, coop, number).param("decision", decision.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
  }

  /** Each policy's latest version; what stands first, what was repealed last. */
  List<Policy> all(CoopId coop) {
    return jdbc.sql(ALL).param("coop", coop.value()).query(Policies::read).list();
  }

  /** The same where the words stand, in any language's endings; the best fit first. */
  List<Policy> found(CoopId coop, String words) {
    return jdbc.sql(FOUND).param("coop", coop.value()).param("words", words).query(Policies::read).list();
  }

  /** Every version, newest first. */
  List<Policy> of(CoopId coop, PolicyNumber number) {
    return about(OF, coop, number).query(Policies::read).list();
  }

  /** The version that stands. */
  Optional<Policy> standing(CoopId coop, PolicyNumber number) {
    return of(coop, number).stream().findFirst().filter(policy -> policy.repealed().isEmpty());
  }

  List<Policy> due(CoopId coop, LocalDate today) {
    return jdbc.sql(DUE).param("coop", coop.value()).param("today", today).query(Policies::read).list();
  }

  /** The same, whoever was told. */
  List<Policy> overdue(CoopId coop, LocalDate today) {
    return jdbc.sql(OVERDUE).param("coop", coop.value()).param("today", today).query(Policies::read).list();
  }

  List<CoopId> coopsWithDue(LocalDate today) {
    return jdbc.sql(COOPS_DUE).param("today", today).query((row, n) -> new CoopId(row.getObject("coop_id", java.util.UUID.class))).list();
  }

  void told(CoopId coop, Policy policy, Instant at) {
    about(TOLD, coop, policy.number()).param("version", policy.version()).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, PolicyNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }

  private static Policy read(ResultSet row, int n) throws SQLException {
    var repealed = row.getInt("repealed_by");
    return new Policy(
        new PolicyNumber(row.getInt("number")),
        row.getInt("version"),
        new VoteNumber(row.getInt("decision")),
        row.getString("title"),
        row.getString("body"),
        List.of((String[]) row.getArray("tags").getArray()),
        Rows.instant(row, "adopted_at"),
        Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
        repealed == 0 ? Optional.empty() : Optional.of(new VoteNumber(repealed)));
  }
}
