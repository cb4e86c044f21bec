package coop.phyle.elections;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Elections as they stand in rows. */
final class ElectionRows {
  private ElectionRows() {}

  static Life life(ResultSet row, int n) throws SQLException {
    var outcome = row.getString("how") == null
        ? Optional.<Life.Outcome>empty()
        : Optional.of(new Life.Outcome(How.valueOf(row.getString("how")), Rows.instant(row, "closed_at"), row.getString("seed"), row.getInt("filled")));
    return new Life(election(row), Optional.ofNullable(row.getString("reason")), Rows.maybeInstant(row, "opened_at"), outcome);
  }

  private static Election election(ResultSet row) throws SQLException {
    var leaving = (UUID[]) row.getArray("leaving").getArray();
    return new Election(
        new CoopId(row.getObject("coop_id", UUID.class)),
        new VoteNumber(row.getInt("number")),
        row.getString("title"),
        row.getString("body"),
        Post.valueOf(row.getString("post")),
        row.getString("body_name"),
        row.getInt("seats"),
        Method.valueOf(row.getString("method")),
        kept(row),
        Optional.ofNullable(row.getString("voters_class")).map(ClassId::new),
        row.getBoolean("secret"),
        row.getBoolean("seconded"),
        Arrays.stream(leaving).map(MemberId::new).collect(Collectors.toSet()),
        row.getInt("statutes_version"),
        new PersonId(row.getObject("called_by", UUID.class)),
        Rows.instant(row, "called_at"),
        new Dates(
            Rows.instant(row, "nominations_open_at"), Rows.instant(row, "nominations_close_at"), Rows.instant(row, "voting_opens_at"),
            Rows.instant(row, "voting_closes_at")));
  }

  private static SortedMap<ClassId, Contest.Seats> kept(ResultSet row) throws SQLException {
    var kept = new TreeMap<ClassId, Contest.Seats>();
    var classes = (String[]) row.getArray("kept_for").getArray();
    var least = (Integer[]) row.getArray("kept_least").getArray();
    var most = (Integer[]) row.getArray("kept_most").getArray();
    for (var i = 0; i < classes.length; i++) {
      kept.put(new ClassId(classes[i]), new Contest.Seats(least[i], most[i]));
    }
    return kept;
  }
}
