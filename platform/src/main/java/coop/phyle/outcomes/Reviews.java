package coop.phyle.outcomes;

import coop.phyle.discussion.CardKind;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the days to look at something decided again, and what was seen then. */
@Repository
class Reviews {
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('outcomes.review ' || :coop || :kind || :number, 0))";
  private static final String PUT =
      """
      insert into outcomes.review (coop_id, source_kind, source, ordinal, review_on, words, noted_by, noted_at)
      select :coop, :kind, :number, 1 + count(*), :day, :words, :by, :at
        from outcomes.review r where r.coop_id = :coop and r.source_kind = :kind and r.source = :number
      """;
  private static final String COLUMNS = "select r.source_kind, r.source, r.review_on, r.words, r.noted_by, r.noted_at from outcomes.review r";
  private static final String OF =
      COLUMNS + " where r.coop_id = :coop and r.source_kind = :kind and r.source = :number order by r.ordinal desc limit 100";
  private static final String LAST =
      " and r.ordinal = (select max(l.ordinal) from outcomes.review l where l.coop_id = r.coop_id and l.source_kind = r.source_kind and l.source = r.source)";
  private static final String DUE = COLUMNS + " where r.coop_id = :coop and r.review_on <= :day" + LAST + " order by r.review_on, r.source_kind, r.source limit 100";
  private static final String AMONG = COLUMNS + " where r.coop_id = :coop and r.source_kind = :kind and r.source = any (:numbers)" + LAST;
  private static final String COOPS_DUE = "select distinct coop_id from outcomes.review where review_on <= :day";
  private static final String TELL =
      """
      insert into outcomes.told_review (coop_id, source_kind, source, review_on, told_at) values (:coop, :kind, :number, :day, :at) on conflict do nothing
      """;

  private final JdbcClient jdbc;

  Reviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What somebody said about looking at it again.
   *
   * @param on the day; empty where it need not be
   * @param words what was seen, may be empty
   */
  record Review(Source source, Optional<LocalDate> on, String words, PersonId by, Instant at) {}

  void put(CoopId coop, Review review) {
    about(LOCK, coop, review.source()).param("coop", coop.toString()).query((row, n) -> true).single();
    about(PUT, coop, review.source())
        .param("day", review.on().orElse(null), Types.DATE)
        .param("words", review.words())
        .param("by", review.by().value())
        .param("at", review.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The last first. */
  List<Review> of(CoopId coop, Source source) {
    return about(OF, coop, source).query(Reviews::read).list();
  }

  /** Whose last word is a day that has come. */
  List<Review> due(CoopId coop, LocalDate day) {
    return jdbc.sql(DUE).param("coop", coop.value()).param("day", day).query(Reviews::read).list();
  }

  /** The last word on each of these that has one. */
  List<Review> last(CoopId coop, CardKind kind, Collection<Integer> numbers) {
    return jdbc.sql(AMONG).param("coop", coop.value()).param("kind", kind.name()).param("numbers", numbers.toArray(Integer[]::new)).query(Reviews::read).list();
  }

  /** Runs across co-ops. */
  List<CoopId> coopsDue(LocalDate day) {
    return jdbc.sql(COOPS_DUE).param("day", day).query((row, n) -> new CoopId(row.getObject("coop_id", UUID.class))).list();
  }

  /** False where they were told of this day before. */
  boolean tell(CoopId coop, Source source, LocalDate day, Instant at) {
    return about(TELL, coop, source).param("day", day).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, Source source) {
    return jdbc.sql(sql).param("coop", coop.value()).param("kind", source.kind().name()).param("number", source.number());
  }

  private static Review read(ResultSet row, int n) throws SQLException {
    return new Review(
        new Source(CardKind.valueOf(row.getString("source_kind")), row.getInt("source")),
        ResultRows.day(row, "review_on"),
        row.getString("words"),
        new PersonId(row.getObject("noted_by", UUID.class)),
        Rows.instant(row, "noted_at"));
  }
}
