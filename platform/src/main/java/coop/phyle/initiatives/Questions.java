package coop.phyle.initiatives;

import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps questions and the steps of their lives. */
@Repository
class Questions {
  private static final String PUT =
      """
      insert into initiatives.question (coop_id, number, way, tags, thread, begun_by, begun_at, lapses_at)
      values (:coop, :number, :way, :tags, :thread, :by, :at, :lapses)
      """;
  private static final String REACH =
      """
      insert into initiatives.threshold (coop_id, number, reached_at, members, needed, supporters, freezes_at, requisition)
      values (:coop, :number, :at, :members, :needed, :supporters, :freezes, :requisition)
      """;
  private static final String LAPSE =
      "insert into initiatives.lapse (coop_id, number, lapsed_at, needed, supporters) values (:coop, :number, :at, :needed, :supporters)";
  private static final String FREEZE =
      """
      insert into initiatives.freezing (coop_id, number, frozen_at, statutes_version, secret, opens_at, closes_at)
      values (:coop, :number, :at, :version, :secret, :opens, :closes)
      """;
  private static final String CHOICE =
      "insert into initiatives.choice (coop_id, number, option, place, version) values (:coop, :number, :option, :place, :version)";
  private static final String OPEN = "insert into initiatives.opening (coop_id, number, opened_at) values (:coop, :number, :at)";
  private static final String CHOICES = "select option, place, version from initiatives.choice where coop_id = :coop and number = :number order by option";
  private static final String ONE = QuestionRows.SELECT + " where q.coop_id = :coop and q.number = :number";
  private static final String NUMBERED = QuestionRows.SELECT + " where q.coop_id = :coop and q.number = any (:numbers) order by q.number desc";
  private static final String ALL = QuestionRows.SELECT + " where q.coop_id = :coop order by q.number desc limit :most";

  private final JdbcClient jdbc;

  Questions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A line of the paper: which text, in which version. */
  record Choice(int option, int place, int version) {}

  void put(Question question) {
    step(PUT, question, question.at())
        .param("way", question.way().name())
        .param("tags", question.tags().toArray(String[]::new))
        .param("thread", question.thread().value())
        .param("by", question.by().value())
        .param("lapses", question.lapsesAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void reach(Question question, QuestionLife.Threshold threshold) {
    step(REACH, question, threshold.at())
        .param("members", threshold.members())
        .param("needed", threshold.needed())
        .param("supporters", threshold.supporters())
        .param("freezes", threshold.freezesAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("requisition", threshold.requisition().orElse(null), Types.INTEGER)
        .update();
  }

  void lapse(Question question, Instant at, int needed, int supporters) {
    step(LAPSE, question, at).param("needed", needed).param("supporters", supporters).update();
  }

  void freeze(Question question, QuestionLife.Freezing notice, List<Choice> paper) {
    step(FREEZE, question, notice.at())
        .param("version", notice.statutesVersion())
        .param("secret", notice.secret())
        .param("opens", notice.opensAt().atOffset(ZoneOffset.UTC))
        .param("closes", notice.closesAt().atOffset(ZoneOffset.UTC))
        .update();
    for (var choice : paper) {
      about(CHOICE, question.coop(), question.number()).param("option", choice.option()).param("place", choice.place()).param("version", choice.version()).update();
    }
  }

  void open(Question question, Instant at) {
    step(OPEN, question, at).update();
  }

  /** In the order of the paper. */
  List<Choice> choices(CoopId coop, VoteNumber number) {
    return about(CHOICES, coop, number).query((row, n) -> new Choice(row.getInt("option"), row.getInt("place"), row.getInt("version"))).list();
  }

  Optional<QuestionLife> find(CoopId coop, VoteNumber number) {
    return about(ONE, coop, number).query(QuestionRows::life).optional();
  }

  /** Newest first. */
  List<QuestionLife> newest(CoopId coop, int most) {
    return jdbc.sql(ALL).param("coop", coop.value()).param("most", most).query(QuestionRows::life).list();
  }

  List<QuestionLife> numbered(CoopId coop, Collection<Integer> numbers) {
    return jdbc.sql(NUMBERED).param("coop", coop.value()).param("numbers", numbers.toArray(Integer[]::new)).query(QuestionRows::life).list();
  }

  private JdbcClient.StatementSpec step(String sql, Question question, Instant at) {
    return about(sql, question.coop(), question.number()).param("at", at.atOffset(ZoneOffset.UTC));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
