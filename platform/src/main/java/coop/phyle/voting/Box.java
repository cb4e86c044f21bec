package coop.phyle.voting;

import static java.util.Objects.requireNonNull;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ballot box as a whole, to count it and to publish it, and closes it. */
@Repository
public class Box {
  private static final String LOCK = "select number from voting.vote where coop_id = :coop and number = :number for update";
  // Roll and box are each read once and matched here: of a vote that has just closed the planner knows too little to join them well.
  private static final String NUMBERS = "select member_id, member_number from voting.roll where coop_id = :coop and number = :number and voted";
  private static final String OPEN = "select class, said, nonce, member_id, through from voting.open_ballot where coop_id = :coop and number = :number";
  private static final String SECRET = "select class, said, nonce from voting.secret_ballot where coop_id = :coop and number = :number";
  private static final String COUNTS =
      """
      select class, said, count(*) as ballots from (
        select class, said from voting.open_ballot where coop_id = :coop and number = :number
        union all
        select class, said from voting.secret_ballot where coop_id = :coop and number = :number) box
      group by class, said
      """;
  /** Delete and insert in one statement: every ballot has the same version number and lies in the order of its code. */
  private static final String SHUFFLE =
      """
      with old as (delete from voting.secret_ballot where coop_id = :coop and number = :number returning *)
      insert into voting.secret_ballot (coop_id, number, code, class, said, nonce)
      select coop_id, number, code, class, said, nonce from old order by code
      """;
  private static final String CLOSE = "insert into voting.closing (coop_id, number, closed_at, ballots) values (:coop, :number, :at, :ballots)";
  private static final String MINE =
      "select said, code, nonce from voting.open_ballot where coop_id = :coop and number = :number and member_id = :member";
  private static final String BY_RECEIPT =
      """
      select said from voting.open_ballot where coop_id = :coop and number = :number and code = :code and nonce = :nonce
      union all
      select said from voting.secret_ballot where coop_id = :coop and number = :number and code = :code and nonce = :nonce
      """;

  private final JdbcClient jdbc;

  Box(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the votes being cast and lets no other begin; false if the vote never opened. */
  public boolean lock(CoopId coop, VoteNumber number) {
    return about(LOCK, coop, number).query(Integer.class).optional().isPresent();
  }

  /** Every ballot, with the member's number in open votes. */
  public List<Closing.Counted> ballots(CoopId coop, VoteNumber number, boolean secret) {
    if (secret) {
      return about(SECRET, coop, number).query((row, n) -> new Closing.Counted(ballot(row), OptionalLong.empty())).list();
    }
    var numbers = new HashMap<UUID, Integer>();
    about(NUMBERS, coop, number).query(row -> {
      numbers.put(row.getObject("member_id", UUID.class), row.getInt("member_number"));
    });
    return about(OPEN, coop, number)
        .query((row, n) -> new Closing.Counted(ballot(row), number(numbers, row, "member_id"), number(numbers, row, "through")))
        .list();
  }

  private static OptionalLong number(Map<UUID, Integer> numbers, ResultSet row, String column) throws SQLException {
    var member = row.getObject(column, UUID.class);
    return member == null ? OptionalLong.empty() : OptionalLong.of(requireNonNull(numbers.get(member)));
  }

  /** How many ballots of each class say what; classes and texts nobody cast are left out. Of a secret vote, for its closing alone. */
  public SortedMap<ClassId, SortedMap<String, Long>> counts(CoopId coop, VoteNumber number) {
    var counts = new TreeMap<ClassId, SortedMap<String, Long>>();
    about(COUNTS, coop, number)
        .query(row -> {
          counts.computeIfAbsent(new ClassId(row.getString("class")), id -> new TreeMap<>()).put(row.getString("said"), row.getLong("ballots"));
        });
    return counts;
  }

  /**
   * Closes the box for good, under {@link #lock}; a secret one is shuffled first.
   *
   * @param ballots how many were counted; any other number than that of marks on the roll and ballots in the box is an error
   */
  public void close(CoopId coop, VoteNumber number, boolean secret, Instant at, long ballots) {
    if (secret) {
      about(SHUFFLE, coop, number).update();
    }
    about(CLOSE, coop, number).param("at", at.atOffset(ZoneOffset.UTC)).param("ballots", ballots).update();
  }

  /** A member's ballot in an open vote. */
  public record Mine(String said, Receipt receipt) {}

  public Optional<Mine> mine(CoopId coop, VoteNumber number, MemberId member) {
    return about(MINE, coop, number)
        .param("member", member.value())
        .query((row, n) -> new Mine(row.getString("said"), receipt(row)))
        .optional();
  }

  /** What the ballot with this receipt says. */
  public Optional<String> find(CoopId coop, VoteNumber number, Receipt receipt) {
    return about(BY_RECEIPT, coop, number)
        .param("code", HexFormat.of().parseHex(receipt.code().hex()))
        .param("nonce", HexFormat.of().parseHex(receipt.nonce().hex()))
        .query(String.class)
        .optional();
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    var hex = HexFormat.of();
    return new Receipt(new BallotCode(hex.formatHex(row.getBytes("code"))), new Nonce(hex.formatHex(row.getBytes("nonce"))));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }

  private static CastBallot ballot(ResultSet row) throws SQLException {
    var nonce = new Nonce(HexFormat.of().formatHex(row.getBytes("nonce")));
    return new CastBallot(new ClassId(row.getString("class")), row.getString("said"), nonce);
  }
}
