package coop.phyle.discussion;

import coop.phyle.shell.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something a search found.
 *
 * @param kind message key of what it is
 * @param path inside the co-op
 * @param whole the text in which the words stand
 * @param id tells things of one moment apart
 */
public record Found(String kind, String title, String path, String whole, Instant at, String id) {
  static final Comparator<Found> LATEST = Comparator.comparing(Found::at).thenComparing(Found::id).reversed();

  /** From a row with {@code title}, {@code whole} and {@code at}. */
  public static Found of(ResultSet row, String kind, String path) throws SQLException {
    return new Found(kind, row.getString("title"), path, row.getString("whole"), Rows.instant(row, "at"), path);
  }
}
