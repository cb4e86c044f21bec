package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps decisions and the steps of their lives, except what voting and counting add. */
@Repository
class Decisions {
  private static final String PUT =
      """
      insert into deciding.decision
        (coop_id, number, kind, matter, subject, title, body, secret, tags, text_hash, subject_hash, proposed_by, proposed_at)
      values (:coop, :number, :kind, :matter, :subject, :title, :body, :secret, :tags, :textHash, :subjectHash, :by, :at)
      """;
  private static final String REVISE =
      """
      update deciding.decision
         set kind = :kind, subject = :subject, title = :title, body = :body, secret = :secret, tags = :tags,
             text_hash = :textHash, subject_hash = :subjectHash
       where coop_id = :coop and number = :number
      """;
  private static final String GIVE =
      """
      insert into deciding.decision_notice (coop_id, number, given_by, given_at, statutes_version, zone, opens_at, closes_at)
      values (:coop, :number, :by, :at, :version, :zone, :opens, :closes)
      """;
  private static final String WITHDRAW =
      """
      insert into deciding.decision_withdrawal (coop_id, number, withdrawn_by, withdrawn_at) values (:coop, :number, :by, :at)
      """;
  private static final String LOCK = "select number from deciding.decision where coop_id = :coop and number = :number for update";
  private static final String ALL = LifeRows.SELECT + " where d.coop_id = :coop order by d.number desc";
  private static final String NUMBERED = LifeRows.SELECT + " where d.coop_id = :coop and d.number = any (:numbers) order by d.number desc";
  private static final String ONE = LifeRows.SELECT + " where d.coop_id = :coop and d.number = :number";
  private static final String DEFEATED =
      """
      select d.number, c.closed_at
        from deciding.decision d join deciding.decision_closure c using (coop_id, number)
       where d.coop_id = :coop and c.verdict = 'FAILED' and (d.text_hash = :textHash or d.subject_hash = :subjectHash)
       order by c.closed_at desc limit 1
      """;

  private final JdbcClient jdbc;

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Decision decision, Question question) {
    texts(jdbc.sql(PUT), decision, question)
        .param("matter", decision.matter().name())
        .param("by", decision.proposedBy().value())
        .param("at", decision.proposedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void revise(Decision decision, Question question) {
    texts(jdbc.sql(REVISE), decision, question).update();
  }

  private static JdbcClient.StatementSpec texts(JdbcClient.StatementSpec sql, Decision decision, Question question) {
    return sql.param("coop", decision.coop().value())
        .param("number", decision.number().value())
        .param("kind", decision.kind().name())
        .param("subject", decision.subject().toString())
        .param("title", decision.title())
        .param("body", decision.body())
        .param("secret", decision.secret())
        .param("tags", decision.tags().toArray(String[]::new))
        .param("textHash", question.text())
        .param("subjectHash", question.subject().orElse(null), java.sql.Types.BINARY);
  }

  void give(Decision decision, PersonId by, Given notice) {
    jdbc.sql(GIVE)
        .param("coop", decision.coop().value())
        .param("number", decision.number().value())
        .param("by", by.value())
        .param("at", notice.at().atOffset(ZoneOffset.UTC))
        .param("version", notice.statutesVersion())
        .param("zone", notice.zone().getId())
        .param("opens", notice.opensAt().atOffset(ZoneOffset.UTC))
        .param("closes", notice.closesAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void withdraw(Decision decision, PersonId by, Instant at) {
    jdbc.sql(WITHDRAW)
        .param("coop", decision.coop().value())
        .param("number", decision.number().value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Life> find(CoopId coop, VoteNumber number) {
    return jdbc.sql(ONE).param("coop", coop.value()).param("number", number.value()).query(LifeRows::read).optional();
  }

  /** The same, holding the decision until the transaction ends, so that its next step happens once. */
  Optional<Life> lock(CoopId coop, VoteNumber number) {
    var held = jdbc.sql(LOCK).param("coop", coop.value()).param("number", number.value()).query(Integer.class).optional();
    return held.flatMap(n -> find(coop, number));
  }

  /** Newest first. */
  List<Life> all(CoopId coop) {
    return jdbc.sql(ALL).param("coop", coop.value()).query(LifeRows::read).list();
  }

  /** Those with these numbers, newest first. */
  List<Life> numbered(CoopId coop, Collection<Integer> numbers) {
    return jdbc.sql(NUMBERED).param("coop", coop.value()).param("numbers", numbers.toArray(Integer[]::new)).query(LifeRows::read).list();
  }

  /** The last defeat of a question. */
  Optional<Defeats.Defeat> defeat(CoopId coop, Question question) {
    return jdbc.sql(DEFEATED)
        .param("coop", coop.value())
        .param("textHash", question.text())
        .param("subjectHash", question.subject().orElse(null), java.sql.Types.BINARY)
        .query((row, n) -> new Defeats.Defeat(new VoteNumber(row.getInt("number")), Rows.instant(row, "closed_at")))
        .optional();
  }
}
