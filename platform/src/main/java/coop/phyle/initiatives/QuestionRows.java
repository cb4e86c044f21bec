package coop.phyle.initiatives;

import coop.phyle.discussion.ThreadNumber;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions as rows. */
final class QuestionRows {
  /** Of the question q: that of its first text that stands, in its last wording; of the first of all where none stands. */
  static final String TITLE =
      """
      (select w.title from initiatives.wording w
         left join initiatives.withdrawal x using (coop_id, number, place) left join initiatives.adoption a using (coop_id, number, place)
        where w.coop_id = q.coop_id and w.number = q.number
        order by x.place is not null or a.place is not null, w.place, w.version desc limit 1) as title
      """;
  static final String SELECT =
      "select " + TITLE + """
             , q.*, t.reached_at, t.members, t.needed, t.supporters, t.freezes_at, t.requisition, l.lapsed_at,
             f.frozen_at, f.statutes_version, f.secret, f.opens_at, f.closes_at, o.opened_at, c.verdict,
             (select count(*) from initiatives.initiative i where i.coop_id = q.coop_id and i.number = q.number
                 and not exists (select from initiatives.withdrawal x where x.coop_id = i.coop_id and x.number = i.number and x.place = i.place)
                 and not exists (select from initiatives.adoption a where a.coop_id = i.coop_id and a.number = i.number and a.place = i.place)) as standing
        from initiatives.question q
        left join initiatives.threshold t using (coop_id, number)
        left join initiatives.lapse l using (coop_id, number)
        left join initiatives.freezing f using (coop_id, number)
        left join initiatives.opening o using (coop_id, number)
        left join initiatives.closure c using (coop_id, number)
      """;

  private QuestionRows() {}

  static QuestionLife life(ResultSet row, int n) throws SQLException {
    var question = new Question(
        new CoopId(row.getObject("coop_id", UUID.class)),
        new VoteNumber(row.getInt("number")),
        Way.valueOf(row.getString("way")),
        List.of((String[]) row.getArray("tags").getArray()),
        new ThreadNumber(row.getInt("thread")),
        new PersonId(row.getObject("begun_by", UUID.class)),
        Rows.instant(row, "begun_at"),
        Rows.instant(row, "lapses_at"));
    return new QuestionLife(
        question,
        row.getString("title"),
        row.getInt("standing"),
        threshold(row),
        Rows.maybeInstant(row, "lapsed_at"),
        freezing(row),
        Rows.maybeInstant(row, "opened_at"),
        Optional.ofNullable(row.getString("verdict")).map(Outcome.Verdict::valueOf));
  }

  private static Optional<QuestionLife.Threshold> threshold(ResultSet row) throws SQLException {
    var reached = Rows.maybeInstant(row, "reached_at");
    if (reached.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new QuestionLife.Threshold(
        reached.get(), row.getInt("members"), row.getInt("needed"), row.getInt("supporters"), Rows.maybeInstant(row, "freezes_at"),
        Optional.ofNullable(row.getObject("requisition", Integer.class))));
  }

  private static Optional<QuestionLife.Freezing> freezing(ResultSet row) throws SQLException {
    var frozen = Rows.maybeInstant(row, "frozen_at");
    if (frozen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new QuestionLife.Freezing(
        frozen.get(), row.getInt("statutes_version"), row.getBoolean("secret"), Rows.instant(row, "opens_at"), Rows.instant(row, "closes_at")));
  }
}
