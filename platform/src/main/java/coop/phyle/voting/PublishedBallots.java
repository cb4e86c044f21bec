package coop.phyle.voting;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.SmallClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the box of a closed vote in the order of the codes, a page at a time. */
@Repository
public class PublishedBallots {
  private static final String SECRET =
      """
      select code, class, said, nonce, null::int as member_number, null::int as through_number from voting.secret_ballot
      where coop_id = :coop and number = :number and code > :after and code between :low and :high order by code limit :limit
      """;
  private static final String OPEN =
      """
      select b.code, b.class, b.said, b.nonce, r.member_number, t.member_number as through_number from (
        select * from voting.open_ballot
        where coop_id = :coop and number = :number and code > :after and code between :low and :high order by code limit :limit) b
      join voting.roll r using (coop_id, number, member_id)
      left join voting.roll t on t.coop_id = b.coop_id and t.number = b.number and t.member_id = b.through
      order by b.code
      """;
  private static final String SIZES_SECRET =
      "select class, count(*) as ballots from voting.secret_ballot where coop_id = :coop and number = :number group by class";
  private static final String COUNT_SECRET =
      "select count(*) from voting.secret_ballot where coop_id = :coop and number = :number and code between :low and :high";
  private static final String COUNT_OPEN =
      "select count(*) from voting.open_ballot where coop_id = :coop and number = :number and code between :low and :high";

  private final JdbcClient jdbc;

  PublishedBallots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A ballot as it may be shown.
   *
   * @param ballot what it says and its nonce; empty when its class is sealed
   * @param member number in the register; empty in secret votes
   * @param through number of the delegate who cast it; empty where the member voted
   */
  public record Published(BallotCode code, ClassId inClass, Optional<CastBallot> ballot, OptionalInt member, OptionalInt through) {}

  /** Ballots behind a code, or the first ones, whose codes begin with the digits asked for. */
  public List<Published> after(CoopId coop, VoteNumber number, boolean secret, Set<ClassId> sealed, CodeStart start, Optional<BallotCode> last, int limit) {
    return begun(secret ? SECRET : OPEN, coop, number, start)
        .param("after", last.map(code -> HexFormat.of().parseHex(code.hex())).orElse(new byte[0]))
        .param("limit", limit)
        .query((row, n) -> published(row, sealed))
        .list();
  }

  public long count(CoopId coop, VoteNumber number, boolean secret, CodeStart start) {
    return begun(secret ? COUNT_SECRET : COUNT_OPEN, coop, number, start).query(Long.class).single();
  }

  /** Classes of a secret vote with so few ballots that they stay sealed. */
  public Set<ClassId> sealed(CoopId coop, VoteNumber number) {
    var sealed = new HashSet<ClassId>();
    about(SIZES_SECRET, coop, number).query(row -> {
      if (SmallClass.sealed(row.getLong("ballots"))) {
        sealed.add(new ClassId(row.getString("class")));
      }
    });
    return sealed;
  }

  private static Published published(ResultSet row, Set<ClassId> sealed) throws SQLException {
    var id = new ClassId(row.getString("class"));
    var code = new BallotCode(HexFormat.of().formatHex(row.getBytes("code")));
    var nonce = new Nonce(HexFormat.of().formatHex(row.getBytes("nonce")));
    var ballot = new CastBallot(id, row.getString("said"), nonce);
    return new Published(code, id, sealed.contains(id) ? Optional.empty() : Optional.of(ballot), number(row, "member_number"), number(row, "through_number"));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    var number = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private JdbcClient.StatementSpec begun(String sql, CoopId coop, VoteNumber number, CodeStart start) {
    return about(sql, coop, number).param("low", start.low()).param("high", start.high());
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
