package coop.phyle.record;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells what happened by kind, newest first: reads an index for each kind and of long acts only what a sentence names, however many acts there are. */
@Repository
@Transactional(readOnly = true)
public class TellingActs {
  /** What no sentence names and may be long. */
  private static final String[] LONG = {"ballots", "candidates", "checks", "counts", "input", "legs", "patterns", "rules"};
  private static final String NEWEST =
      """
      select t.kind, t.at, t.noted, ((cast(t.leaf as jsonb) -> 'body') - cast(:long as text[]))::text as body
        from (
          select a.* from unnest(cast(:kinds as text[])) k (kind)
            cross join lateral (
              select x.kind, x.at, x.noted, x.leaf from record.act x
               where x.coop_id = :coop and x.kind = k.kind and x.at >= :from and (x.at, x.noted) < (:at, :noted)
               order by x.at desc, x.noted desc limit :most) a
           order by a.at desc, a.noted desc limit :most) t
       order by t.at desc, t.noted desc
      """;
  private static final String MONTHS =
      """
      select cast(date_trunc('month', x.at at time zone :zone) as date) as month, count(*) as acts
        from record.act x where x.coop_id = :coop and x.kind = :kind and x.at >= :from and x.at < :until
       group by 1 order by 1
      """;
  private static final String OPENED = "select opened_at from record.log where coop_id = :coop";

  private final JdbcClient jdbc;
  private final Sentences sentences;

  TellingActs(JdbcClient jdbc, Sentences sentences) {
    this.jdbc = jdbc;
    this.sentences = sentences;
  }

  /** Between two acts, for paging. */
  public record Place(Instant at, long noted) {}

  /**
   * An act.
   *
   * @param body without what is long
   * @param words one sentence in the language asked for
   * @param link path inside the co-op of what it is about
   */
  public record Told(Place place, String kind, Json.Obj body, String words, Optional<String> link) {}

  /**
   * The newest acts of some kinds, sealed or about to be.
   *
   * @param from no older ones
   * @param before only older ones
   */
  public List<Told> newest(CoopId coop, Collection<String> kinds, Instant from, Place before, int most, Locale locale) {
    return jdbc.sql(NEWEST)
        .param("coop", coop.value())
        .param("long", LONG)
        .param("kinds", kinds.toArray(String[]::new))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("at", before.at().atOffset(ZoneOffset.UTC))
        .param("noted", before.noted())
        .param("most", most)
        .query((row, n) -> told(row, locale))
        .list();
  }

  private Told told(ResultSet row, Locale locale) throws SQLException {
    var place = new Place(Rows.instant(row, "at"), row.getLong("noted"));
    var body = Json.parseObject(row.getString("body"));
    var line = ActWords.line(place.noted(), place.at(), row.getString("kind"), body);
    return new Told(place, line.kind(), body, sentences.of(line, locale), line.link());
  }

  /** How many acts of a kind there were in each month that had any. */
  public Map<YearMonth, Long> months(CoopId coop, String kind, Instant from, Instant until, ZoneId zone) {
    var months = new TreeMap<YearMonth, Long>();
    jdbc.sql(MONTHS)
        .param("coop", coop.value())
        .param("kind", kind)
        .param("zone", zone.getId())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(row -> {
          months.put(YearMonth.from(row.getDate("month").toLocalDate()), row.getLong("acts"));
        });
    return months;
  }

  /** When its first act was written. */
  public Optional<Instant> opened(CoopId coop) {
    return jdbc.sql(OPENED).param("coop", coop.value()).query((row, n) -> Rows.instant(row, "opened_at")).optional();
  }
}
