package coop.phyle.record;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.Head;
import coop.phyle.kernel.merkle.SignedHead;
import coop.phyle.shell.CoopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps signed heads. */
@Repository
class Heads {
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('record.seal ' || :coop, 0))";

  private static final String LATEST =
      """
      select coop_id, number, size, root, at, previous, signature from record.head where coop_id = :coop order by number desc limit 1
      """;

  private static final String PAGE =
      """
      select coop_id, number, size, root, at, previous, signature from record.head
      where coop_id = :coop and number > :after order by number limit :most
      """;

  private static final String ADD =
      """
      insert into record.head (coop_id, number, size, root, at, previous, signature)
      values (:coop, :number, :size, :root, :at, :previous, :signature)
      """;

  private final JdbcClient jdbc;

  Heads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One sealer at a time, until the transaction ends. */
  void lock(CoopId coop) {
    jdbc.sql(LOCK).param("coop", coop.toString()).query((row, n) -> true).single();
  }

  Optional<SignedHead> latest(CoopId coop) {
    return jdbc.sql(LATEST).param("coop", coop.value()).query((row, n) -> head(row)).optional();
  }

  /** Heads after a number, oldest first. */
  List<SignedHead> after(CoopId coop, long number, int most) {
    return jdbc.sql(PAGE)
        .param("coop", coop.value())
        .param("after", number)
        .param("most", most)
        .query((row, n) -> head(row))
        .list();
  }

  void add(SignedHead signed) {
    var head = signed.head();
    jdbc.sql(ADD)
        .param("coop", head.coop())
        .param("number", head.number())
        .param("size", head.size())
        .param("root", head.root().hex())
        .param("at", head.at().atOffset(ZoneOffset.UTC))
        .param("previous", head.previous().hex())
        .param("signature", signed.signature())
        .update();
  }

  private static SignedHead head(ResultSet row) throws SQLException {
    var head =
        new Head(
            row.getObject("coop_id", UUID.class),
            row.getLong("number"),
            row.getLong("size"),
            new Hash(row.getString("root")),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            new Hash(row.getString("previous")));
    return new SignedHead(head, row.getString("signature"));
  }
}
