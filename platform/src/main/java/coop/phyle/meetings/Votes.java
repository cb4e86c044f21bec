package coop.phyle.meetings;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps votes taken at meetings. */
@Repository
class Votes {
  private static final String PUT =
      """
      insert into meetings.vote (coop_id, number, item, counted_by, counted_at, teller, present, quorum_needed, verdict)
      values (:coop, :number, :item, :by, :at, :teller, :present, :needed, :verdict)
      """;
  private static final String COUNT =
      """
      insert into meetings.vote_count
        (coop_id, number, item, class, eligible, present, proxies, in_favour, against, abstained, advance_favour, advance_against, advance_abstained, replaced)
      values
        (:coop, :number, :item, :class, :eligible, :present, :proxies, :inFavour, :against, :abstained, :advanceFavour, :advanceAgainst, :advanceAbstained, :replaced)
      """;
  private static final String OF =
      """
      select item, counted_at, teller, present, quorum_needed, verdict from meetings.vote where coop_id = :coop and number = :number order by item
      """;
  private static final String COUNTS =
      """
      select item, class, eligible, present, proxies, in_favour, against, abstained, advance_favour, advance_against, advance_abstained, replaced
        from meetings.vote_count where coop_id = :coop and number = :number order by item, class
      """;

  private final JdbcClient jdbc;

  Votes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A vote as it was counted. */
  record Taken(int item, Instant at, String teller, int present, int quorumNeeded, Outcome.Verdict verdict) {}

  /** How one class voted, or was counted: hands, and advance ballots of those not there. */
  record Hands(int item, ClassId inClass, int eligible, int present, int proxies, Split hands, Split advance, int replaced) {}

  record Split(int inFavour, int against, int abstained) {
    static final Split NONE = new Split(0, 0, 0);

    int all() {
      return Math.addExact(Math.addExact(inFavour, against), abstained);
    }

    Split and(Split other) {
      return new Split(Math.addExact(inFavour, other.inFavour), Math.addExact(against, other.against), Math.addExact(abstained, other.abstained));
    }
  }

  void put(CoopId coop, MeetingNumber number, Taken taken, PersonId by, List<Hands> counts) {
    about(PUT, coop, number)
        .param("item", taken.item())
        .param("by", by.value())
        .param("at", taken.at().atOffset(ZoneOffset.UTC))
        .param("teller", taken.teller())
        .param("present", taken.present())
        .param("needed", taken.quorumNeeded())
        .param("verdict", taken.verdict().name())
        .update();
    counts.forEach(count -> put(coop, number, count));
  }

  private void put(CoopId coop, MeetingNumber number, Hands count) {
    about(COUNT, coop, number)
        .param("item", count.item())
        .param("class", count.inClass().key())
        .param("eligible", count.eligible())
        .param("present", count.present())
        .param("proxies", count.proxies())
        .param("inFavour", count.hands().inFavour())
        .param("against", count.hands().against())
        .param("abstained", count.hands().abstained())
        .param("advanceFavour", count.advance().inFavour())
        .param("advanceAgainst", count.advance().against())
        .param("advanceAbstained", count.advance().abstained())
        .param("replaced", count.replaced())
        .update();
  }

  List<Taken> of(CoopId coop, MeetingNumber number) {
    return about(OF, coop, number).query(Votes::taken).list();
  }

  /** All counts of a meeting, item by item. */
  List<Hands> counts(CoopId coop, MeetingNumber number) {
    return about(COUNTS, coop, number).query(Votes::hands).list();
  }

  /** Items voted on, with the verdict in small letters. */
  Map<Integer, String> verdicts(CoopId coop, MeetingNumber number) {
    return of(coop, number).stream().collect(Collectors.toMap(Taken::item, taken -> ReadingMeetings.small(taken.verdict())));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, MeetingNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }

  private static Taken taken(ResultSet row, int n) throws SQLException {
    return new Taken(
        row.getInt("item"),
        LifeRows.instant(row, "counted_at"),
        row.getString("teller"),
        row.getInt("present"),
        row.getInt("quorum_needed"),
        Outcome.Verdict.valueOf(row.getString("verdict")));
  }

  private static Hands hands(ResultSet row, int n) throws SQLException {
    return new Hands(
        row.getInt("item"),
        new ClassId(row.getString("class")),
        row.getInt("eligible"),
        row.getInt("present"),
        row.getInt("proxies"),
        new Split(row.getInt("in_favour"), row.getInt("against"), row.getInt("abstained")),
        new Split(row.getInt("advance_favour"), row.getInt("advance_against"), row.getInt("advance_abstained")),
        row.getInt("replaced"));
  }
}
