package coop.phyle.outcomes;

import coop.phyle.circles.CircleNumber;
import coop.phyle.discussion.CardKind;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Results as rows. */
final class ResultRows {
  static final String SELECT =
      """
      select s.number, s.root, s.level, s.parent, s.source_kind, s.source, s.version, s.title, s.body, s.person_id, s.circle, s.starts_on, s.due_on, s.weight,
             s.status, s.percent
        from outcomes.standing s
      """;

  private ResultRows() {}

  static Standing standing(ResultSet row, int n) throws SQLException {
    return new Standing(
        new ResultNumber(row.getInt("number")),
        new ResultNumber(row.getInt("root")),
        row.getInt("level"),
        Optional.ofNullable(row.getObject("parent", Integer.class)).map(ResultNumber::new),
        new Source(CardKind.valueOf(row.getString("source_kind")), row.getInt("source")),
        row.getInt("version"),
        wording(row),
        Status.valueOf(row.getString("status")),
        row.getInt("percent"));
  }

  static Wording wording(ResultSet row) throws SQLException {
    return new Wording(
        row.getString("title"), row.getString("body"), answers(row), day(row, "starts_on"), day(row, "due_on"), row.getInt("weight"));
  }

  private static Answers answers(ResultSet row) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    return person == null ? new Answers.Together(new CircleNumber(row.getInt("circle"))) : new Answers.Alone(new PersonId(person));
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static Step step(ResultSet row, int n) throws SQLException {
    return new Step(
        row.getInt("ordinal"),
        Status.valueOf(row.getString("status")),
        Optional.ofNullable(row.getObject("percent", Integer.class)),
        row.getString("words"),
        new PersonId(row.getObject("noted_by", UUID.class)),
        Rows.instant(row, "noted_at"));
  }
}
