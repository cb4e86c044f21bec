package coop.phyle.deciding;

import static java.util.Objects.requireNonNull;

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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ballot box as a whole: to count it, and to publish it. */
@Repository
class Box {
  private static final String LOCK =
      "select number from deciding.decision_opening where coop_id = :coop and number = :number for update";
  // Roll and box are each read once and matched here: of a vote that has just closed the planner knows too little to join them well.
  private static final String NUMBERS =
      "select member_id, member_number from deciding.roll where coop_id = :coop and number = :number and voted";
  private static final String OPEN =
      "select class, choice, nonce, member_id from deciding.open_ballot where coop_id = :coop and number = :number";
  private static final String SECRET =
      "select class, choice, nonce from deciding.secret_ballot where coop_id = :coop and number = :number";
  private static final String ELIGIBLE =
      "select class, count(*) as eligible from deciding.roll where coop_id = :coop and number = :number group by class";
  private static final String SPLIT =
      """
      select class, count(*) filter (where choice = 'FOR') as in_favour, count(*) filter (where choice = 'AGAINST') as against,
             count(*) filter (where choice = 'ABSTAIN') as abstained
        from deciding.open_ballot where coop_id = :coop and number = :number group by class
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
    if (secret) {
      return about(SECRET, coop, number).query((row, n) -> new Closing.Counted(ballot(row), OptionalLong.empty())).list();
    }
    var numbers = new HashMap<UUID, Integer>();
    about(NUMBERS, coop, number).query(row -> {
      numbers.put(row.getObject("member_id", UUID.class), row.getInt("member_number"));
    });
    return about(OPEN, coop, number)
        .query((row, n) -> new Closing.Counted(ballot(row), OptionalLong.of(requireNonNull(numbers.get(row.getObject("member_id", UUID.class))))))
        .list();
  }

  /** How many of each class could vote. */
  SortedMap<ClassId, Long> eligible(CoopId coop, DecisionNumber number) {
    var eligible = new TreeMap<ClassId, Long>();
    about(ELIGIBLE, coop, number).query(row -> {
      eligible.put(new ClassId(row.getString("class")), row.getLong("eligible"));
    });
    return eligible;
  }

  /** The running count of an open vote. */
  SortedMap<ClassId, ClassCount> split(CoopId coop, DecisionNumber number) {
    var eligible = eligible(coop, number);
    var counts = new TreeMap<ClassId, ClassCount>();
    eligible.forEach((id, voters) -> counts.put(id, new ClassCount(voters, 0, 0, 0)));
    about(SPLIT, coop, number)
        .query(
            row -> {
              var id = new ClassId(row.getString("class"));
              counts.put(id, new ClassCount(requireNonNull(eligible.get(id)), row.getLong("in_favour"), row.getLong("against"), row.getLong("abstained")));
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

  private static CastBallot ballot(ResultSet row) throws SQLException {
    var nonce = new Nonce(HexFormat.of().formatHex(row.getBytes("nonce")));
    return new CastBallot(new ClassId(row.getString("class")), Choice.valueOf(row.getString("choice")), nonce);
  }
}
