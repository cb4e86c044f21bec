package coop.phyle.discussion;

import coop.phyle.circles.Reach;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody looks for.
 *
 * @param reach what the reader may know of
 * @param words as typed, for {@code shell.sought}
 * @param until nothing said later than this
 * @param most how many at most
 */
public record Sought(CoopId coop, PersonId reader, Reach reach, String words, Instant until, int most) {
  public boolean member() {
    return reach.member();
  }

  /** A statement with {@code :coop}, {@code :words}, {@code :until} and {@code :most}, and {@code :member} and {@code :circles} for what circles may keep to themselves. */
  public JdbcClient.StatementSpec in(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("words", words)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .param("member", member())
        .param("circles", ThreadLists.circles(reach));
  }
}
