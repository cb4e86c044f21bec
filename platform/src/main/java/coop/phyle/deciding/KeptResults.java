package coop.phyle.deciding;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads results back. */
@Repository
class KeptResults {
  private static final String CLOSURE =
      "select verdict, voted, quorum_needed, inquorate_class from deciding.decision_closure where coop_id = :coop and number = :number";
  private static final String COUNTS =
      "select class, eligible, ballots, in_favour, against, abstained from deciding.decision_count where coop_id = :coop and number = :number";
  private static final String CHECKS =
      """
      select test, class, met, in_favour, measured_against, needed from deciding.decision_check
       where coop_id = :coop and number = :number order by position
      """;

  private final JdbcClient jdbc;

  KeptResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Kept read(CoopId coop, VoteNumber number, DecisionRule rule) {
    var counts = about(COUNTS, coop, number).query(KeptResults::counted).list();
    var checks = about(CHECKS, coop, number).query((row, n) -> checked(row, rule)).list();
    return about(CLOSURE, coop, number)
        .query(
            (row, n) ->
                new Kept(
                    Outcome.Verdict.valueOf(row.getString("verdict")),
                    row.getLong("voted"),
                    row.getLong("quorum_needed"),
                    id(row, "inquorate_class"),
                    counts,
                    checks))
        .single();
  }

  private static Kept.Counted counted(ResultSet row, int n) throws SQLException {
    var sealed = row.getObject("in_favour") == null;
    var split = new Tally.Split(row.getLong("in_favour"), row.getLong("abstained"), row.getLong("against"));
    return new Kept.Counted(
        new ClassId(row.getString("class")), row.getLong("eligible"), row.getLong("ballots"), sealed ? Optional.empty() : Optional.of(split));
  }

  private static Kept.Checked checked(ResultSet row, DecisionRule rule) throws SQLException {
    var inFavour = row.getString("in_favour");
    var figures =
        inFavour == null
            ? Optional.<Kept.Figures>empty()
            : Optional.of(
                new Kept.Figures(
                    Fraction.parse(inFavour), Fraction.parse(row.getString("measured_against")), Fraction.parse(row.getString("needed"))));
    return new Kept.Checked(rule.tests().get(row.getInt("test") - 1), id(row, "class"), row.getBoolean("met"), figures);
  }

  private static @Nullable ClassId id(ResultSet row, String column) throws SQLException {
    var key = row.getString(column);
    return key == null ? null : new ClassId(key);
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
