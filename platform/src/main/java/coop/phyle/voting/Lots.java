package coop.phyle.voting;

import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.CoopId;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the bytes of lots from the opening that promises them to the closing that reveals them. Both are part of the caller's transaction. */
@Repository
public class Lots {
  private static final String KEEP = "insert into voting.lot (coop_id, number, bytes) values (:coop, :number, :bytes)";
  private static final String BYTES = "select bytes from voting.lot where coop_id = :coop and number = :number";

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Lots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Draws the bytes and writes their promise into the act of the opening; once, or the database refuses. */
  public Json.Obj promise(CoopId coop, VoteNumber number, Json.Obj opening) {
    var bytes = new byte[PromisedLot.BYTES];
    random.nextBytes(bytes);
    about(KEEP, coop, number).param("bytes", bytes).update();
    return opening.with(PromisedLot.KEY, PromisedLot.of(bytes).promise().hex());
  }

  /**
   * The seed of ties, in hexadecimal digits; empty where none was promised, because the vote opened before votes of its kind did so.
   *
   * @param codes of all ballots
   */
  public Optional<String> seed(CoopId coop, VoteNumber number, Collection<String> codes) {
    return bytes(coop, number).map(bytes -> PromisedLot.seed(codes, bytes));
  }

  /** The bytes, in hexadecimal digits; to be shown to nobody before closing. */
  public Optional<String> revealed(CoopId coop, VoteNumber number) {
    return bytes(coop, number).map(HexFormat.of()::formatHex);
  }

  private Optional<byte[]> bytes(CoopId coop, VoteNumber number) {
    return about(BYTES, coop, number).query((row, n) -> row.getBytes("bytes")).optional();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
