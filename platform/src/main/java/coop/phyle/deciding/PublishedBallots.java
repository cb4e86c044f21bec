package coop.phyle.deciding;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.SmallClass;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassId;
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

/** Reads the box of a counted decision in the order of the codes, a page at a time. */
@Repository
class PublishedBallots {
  private static final String SECRET =
      """
      select code, class, choice, nonce, null::int as member_number from deciding.secret_ballot
      where coop_id = :coop and number = :number and code > :after and code between :low and :high order by code limit :limit
      """;
  private static final String OPEN =
      """
      select b.code, b.class, b.choice, b.nonce, r.member_number from (
        select * from deciding.open_ballot
        where coop_id = :coop and number = :number and code > :after and code between :low and :high order by code limit :limit) b
      join deciding.roll r using (coop_id, number, member_id) order by b.code
      """;
  private static final String SIZES_SECRET =
      "select class, count(*) as ballots from deciding.secret_ballot where coop_id = :coop and number = :number group by class";
  private static final String COUNT_SECRET =
      "select count(*) from deciding.secret_ballot where coop_id = :coop and number = :number and code between :low and :high";
  private static final String COUNT_OPEN =
      "select count(*) from deciding.open_ballot where coop_id = :coop and number = :number and code between :low and :high";

  private final JdbcClient jdbc;

  PublishedBallots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A ballot as it may be shown.
   *
   * @param ballot its choice and nonce; empty when its class is sealed
   * @param member number in the register; empty in secret votes
   */
  record Published(BallotCode code, ClassId inClass, Optional<CastBallot> ballot, OptionalInt member) {}

  /** Ballots behind a code, or the first ones, whose codes begin with the digits asked for. */
  List<Published> after(Decision decision, Set<ClassId> sealed, CodeStart start, Optional<BallotCode> last, int limit) {
    return begun(decision.secret() ? SECRET : OPEN, decision, start)
        .param("after", last.map(code -> HexFormat.of().parseHex(code.hex())).orElse(new byte[0]))
        .param("limit", limit)
        .query((row, n) -> published(row, sealed))
        .list();
  }

  long count(Decision decision, CodeStart start) {
    return begun(decision.secret() ? COUNT_SECRET : COUNT_OPEN, decision, start).query(Long.class).single();
  }

  /** Classes of a secret vote with so few ballots that they stay sealed. */
  Set<ClassId> sealed(Decision decision) {
    var sealed = new HashSet<ClassId>();
    if (decision.secret()) {
      about(SIZES_SECRET, decision).query(row -> {
        if (SmallClass.sealed(row.getLong("ballots"))) {
          sealed.add(new ClassId(row.getString("class")));
        }
      });
    }
    return sealed;
  }

  private static Published published(ResultSet row, Set<ClassId> sealed) throws SQLException {
    var id = new ClassId(row.getString("class"));
    var number = row.getInt("member_number");
    var member = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    var code = new BallotCode(HexFormat.of().formatHex(row.getBytes("code")));
    var nonce = new Nonce(HexFormat.of().formatHex(row.getBytes("nonce")));
    var ballot = new CastBallot(id, Choice.valueOf(row.getString("choice")), nonce);
    return new Published(code, id, sealed.contains(id) ? Optional.empty() : Optional.of(ballot), member);
  }

  private JdbcClient.StatementSpec begun(String sql, Decision decision, CodeStart start) {
    return about(sql, decision).param("low", start.low()).param("high", start.high());
  }

  private JdbcClient.StatementSpec about(String sql, Decision decision) {
    return jdbc.sql(sql).param("coop", decision.coop().value()).param("number", decision.number().value());
  }
}
