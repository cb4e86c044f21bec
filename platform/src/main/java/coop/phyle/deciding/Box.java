package coop.phyle.deciding;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ballot box as a whole: to count it, and to publish it. */
@Repository
class Box {
  private static final String LOCK =
      "select number from deciding.decision_opening where coop_id = :coop and number = :number for update";
  private static final String OPEN =
      """
      select b.class, b.choice, b.nonce, r.member_number
        from deciding.open_ballot b join deciding.roll r using (coop_id, number, member_id)
       where b.coop_id = :coop and b.number = :number
      """;
  private static final String SECRET =
      "select class, choice, nonce, null::int as member_number from deciding.secret_ballot where coop_id = :coop and number = :number";
  private static final String SPLIT =
      """
      select r.class, count(*) as eligible, count(*) filter (where b.choice = 'FOR') as in_favour,
             count(*) filter (where b.choice = 'AGAINST') as against, count(*) filter (where b.choice = 'ABSTAIN') as abstained
        from deciding.roll r left join deciding.open_ballot b using (coop_id, number, member_id)
       where r.coop_id = :coop and r.number = :number group by r.class
      """;
  /** Delete and insert in one statement: every ballot has the same version number and lies in the order of its code. */
  private static final String SHUFFLE =
      """
      with old as (delete from deciding.secret_ballot where coop_id = :coop and number = :number returning *)
      insert into deciding.secret_ballot (coop_id, number, code, class, choice, nonce)
      select coop_id, number, code, class, choice, nonce from old order by code
      """;
  private static final String MINE =
      "select choice, code, nonce from deciding.open_ballot where coop_id = :coop and number = :number and member_id = :member";

  private static final String BY_RECEIPT_OPEN =
      "select choice from deciding.open_ballot where coop_id = :coop and number = :number and code = :code and nonce = :nonce";
  private static final String BY_RECEIPT_SECRET =
      "select choice from deciding.secret_ballot where coop_id = :coop and number = :number and code = :code and nonce = :nonce";

  private final JdbcClient jdbc;

  Box(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the votes being cast and lets no other begin; false if the vote never opened. */
  boolean lock(CoopId coop, DecisionNumber number) {
    return about(LOCK, coop, number).query(Integer.class).optional().isPresent();
  }

  List<Closing.Counted> ballots(CoopId coop, DecisionNumber number, boolean secret) {
    return about(secret ? SECRET : OPEN, coop, number).query(Box::counted).list();
  }

  /** The running count of an open vote, in one grouped query. */
  SortedMap<ClassId, ClassCount> split(CoopId coop, DecisionNumber number) {
    var counts = new TreeMap<ClassId, ClassCount>();
    about(SPLIT, coop, number)
        .query(
            row -> {
              counts.put(
                  new ClassId(row.getString("class")),
                  new ClassCount(row.getLong("eligible"), row.getLong("in_favour"), row.getLong("against"), row.getLong("abstained")));
            });
    return counts;
  }

  void shuffle(CoopId coop, DecisionNumber number) {
    about(SHUFFLE, coop, number).update();
  }

  /** A member's ballot in an open vote. */
  record Mine(Choice choice, Receipt receipt) {}

  Optional<Mine> mine(CoopId coop, DecisionNumber number, MemberId member) {
    return about(MINE, coop, number)
        .param("member", member.value())
        .query((row, n) -> new Mine(Choice.valueOf(row.getString("choice")), receipt(row)))
        .optional();
  }

  /** What the ballot with this receipt says. */
  Optional<Choice> find(CoopId coop, DecisionNumber number, boolean secret, Receipt receipt) {
    return about(secret ? BY_RECEIPT_SECRET : BY_RECEIPT_OPEN, coop, number)
        .param("code", HexFormat.of().parseHex(receipt.code().hex()))
        .param("nonce", HexFormat.of().parseHex(receipt.nonce().hex()))
        .query(String.class)
        .optional()
        .map(Choice::valueOf);
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    var hex = HexFormat.of();
    return new Receipt(new BallotCode(hex.formatHex(row.getBytes("code"))), new Nonce(hex.formatHex(row.getBytes("nonce"))));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, DecisionNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }

  private static Closing.Counted counted(ResultSet row, int n) throws SQLException {
    var nonce = new Nonce(HexFormat.of().formatHex(row.getBytes("nonce")));
    var member = row.getObject("member_number", Integer.class);
    return new Closing.Counted(
        new CastBallot(new ClassId(row.getString("class")), Choice.valueOf(row.getString("choice")), nonce),
        member == null ? OptionalLong.empty() : OptionalLong.of(member));
  }
}
