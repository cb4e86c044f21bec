package coop.phyle.archive;

import coop.phyle.shell.Coop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From one moment up to another, which is not in it any more. */
public record Span(Instant from, Instant until) {
  static final Span ALWAYS = new Span(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));

  /** A year on the co-op's calendar. */
  static Span year(int year, ZoneId zone) {
    return new Span(LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant(), LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant());
  }

  /**
   * The numbers a statement finds for {@link Archived#numbers}.
   *
   * @param sql with {@code :coop}, {@code :after}, {@code :from}, {@code :until} and {@code :most}
   */
  public List<Integer> numbers(JdbcClient.StatementSpec sql, Coop coop, int after, int most) {
    return sql.param("coop", coop.id().value())
        .param("after", after)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(Integer.class)
        .list();
  }
}
