package coop.phyle.outcomes;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps results, their wordings and what is noted about them. */
@Repository
class Results {
  private static final String NUMBER =
      """
      insert into outcomes.numbering (coop_id, last) values (:coop, 1)
      on conflict (coop_id) do update set last = numbering.last + 1 returning last
      """;
  private static final String PUT =
      """
      insert into outcomes.result (coop_id, number, root, level, parent, source_kind, source, noted_by, noted_at)
      values (:coop, :number, :root, :level, :parent, :kind, :source, :by, :at)
      """;
  private static final String WORD =
      """
      insert into outcomes.wording (coop_id, number, version, title, body, person_id, circle, starts_on, due_on, weight, noted_by, noted_at)
      values (:coop, :number, :version, :title, :body, :person, :circle, :starts, :due, :weight, :by, :at)
      """;
  private static final String NOTE =
      """
      insert into outcomes.step (coop_id, number, ordinal, status, percent, words, noted_by, noted_at)
      select :coop, :number, 1 + count(*), :status, :percent, :words, :by, :at from outcomes.step s where s.coop_id = :coop and s.number = :number
      """;
  private static final String LOCK = "select number from outcomes.result where coop_id = :coop and number = :number for no key update";
  private static final String ONE = ResultRows.SELECT + " where s.coop_id = :coop and s.number = :number";
  private static final String NUMBERED = ResultRows.SELECT + " where s.coop_id = :coop and s.number = any (:numbers) order by s.number";
  private static final String TREES = ResultRows.SELECT + " where s.coop_id = :coop and s.root = any (:roots) order by s.level, s.number";
  private static final String OF = ResultRows.SELECT + " where s.coop_id = :coop and s.source_kind = :kind and s.source = :number order by s.level, s.number";
  private static final String STEPS =
      "select ordinal, status, percent, words, noted_by, noted_at from outcomes.step where coop_id = :coop and number = :number order by ordinal desc limit 200";
  private static final String EDITIONS =
      """
      select version, title, body, person_id, circle, starts_on, due_on, weight, noted_by, noted_at
        from outcomes.wording where coop_id = :coop and number = :number order by version desc limit 200
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Results(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A result at the top. */
  ResultNumber put(CoopId coop, Source source, PersonId by) {
    var number = number(coop);
    about(PUT, coop, number)
        .param("root", number.value()).param("level", 1).param("parent", null, Types.INTEGER)
        .param("kind", source.kind().name()).param("source", source.number()).param("by", by.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    return number;
  }

  /** A part of another. */
  ResultNumber put(CoopId coop, Standing whole, PersonId by) {
    var number = number(coop);
    about(PUT, coop, number)
        .param("root", whole.root().value()).param("level", whole.level() + 1).param("parent", whole.number().value())
        .param("kind", null, Types.VARCHAR).param("source", null, Types.INTEGER).param("by", by.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    return number;
  }

  private ResultNumber number(CoopId coop) {
    return new ResultNumber(jdbc.sql(NUMBER).param("coop", coop.value()).query(Integer.class).single());
  }

  void word(CoopId coop, ResultNumber number, int version, Wording wording, PersonId by) {
    var sql = about(WORD, coop, number).param("version", version).param("title", wording.title()).param("body", wording.body());
    switch (wording.answers()) {
      case Answers.Alone(var person) -> sql.param("person", person.value()).param("circle", null, Types.INTEGER);
      case Answers.Together(var circle) -> sql.param("person", null, Types.OTHER).param("circle", circle.value());
    }
    sql.param("starts", wording.starts().orElse(null), Types.DATE).param("due", wording.due().orElse(null), Types.DATE)
        .param("weight", wording.weight()).param("by", by.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  void note(CoopId coop, ResultNumber number, Status status, Optional<Integer> percent, String words, PersonId by) {
    about(NOTE, coop, number)
        .param("status", status.name()).param("percent", percent.orElse(null), Types.INTEGER).param("words", words)
        .param("by", by.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  Optional<Standing> find(CoopId coop, ResultNumber number) {
    return about(ONE, coop, number).query(ResultRows::standing).optional();
  }

  List<Standing> numbered(CoopId coop, Collection<Integer> numbers) {
    return jdbc.sql(NUMBERED).param("coop", coop.value()).param("numbers", numbers.toArray(Integer[]::new)).query(ResultRows::standing).list();
  }

  /** Holds its whole tree until the transaction ends, so that what is counted together changes one by one. */
  Optional<Tree> lock(CoopId coop, ResultNumber number) {
    var root = find(coop, number).map(Standing::root);
    root.ifPresent(top -> about(LOCK, coop, top).query(Integer.class).single());
    return root.map(top -> Tree.all(Tree.grow(trees(coop, List.of(top)))).get(number));
  }

  /** Every result of the trees with these at the top. */
  List<Standing> trees(CoopId coop, Collection<ResultNumber> roots) {
    var numbers = roots.stream().map(ResultNumber::value).distinct().toArray(Integer[]::new);
    return jdbc.sql(TREES).param("coop", coop.value()).param("roots", numbers).query(ResultRows::standing).list();
  }

  List<Standing> of(CoopId coop, Source source) {
    return jdbc.sql(OF).param("coop", coop.value()).param("kind", source.kind().name()).param("number", source.number()).query(ResultRows::standing).list();
  }

  /** What was noted, newest first. */
  List<Step> steps(CoopId coop, ResultNumber number) {
    return about(STEPS, coop, number).query(ResultRows::step).list();
  }

  /**
   * A version of its wording.
   *
   * @param by who wrote it
   */
  record Edition(int version, Wording wording, PersonId by, Instant at) {}

  /** Newest first. */
  List<Edition> editions(CoopId coop, ResultNumber number) {
    return about(EDITIONS, coop, number).query((row, n) ->
        new Edition(
            row.getInt("version"), ResultRows.wording(row), new PersonId(row.getObject("noted_by", UUID.class)), Rows.instant(row, "noted_at")))
        .list();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, ResultNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
