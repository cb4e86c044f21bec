package coop.phyle.voting;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Papers;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.Rows;
import java.security.SecureRandom;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps ballots while the vote is open. */
@Repository
class Ballots {
  /**
   * Waits for a count that is running, keeps one from starting until this transaction ends, and holds the voter's place on the roll. Voters hold the opening
   * together; only a count holds it alone. What follows in this transaction reads whole keys or the first few rows of an index: a planner that knows little of the
   * vote and thinks them all few would read them all and sort them, and planning takes longer than reading. So there is one plan, which a connection keeps.
   */
  private static final String HOLD =
      """
      select v.paper, v.secret, v.closes_at, r.class, r.voted,
             set_config('enable_bitmapscan', 'off', true) || set_config('enable_seqscan', 'off', true)
               || set_config('plan_cache_mode', 'force_generic_plan', true) as planned
        from voting.vote v
        join voting.roll r using (coop_id, number)
       where v.coop_id = :coop and v.number = :number and r.member_id = :member and r.person_id = :person
         and not exists (select from voting.recusal x where x.coop_id = r.coop_id and x.number = r.number and x.member_id = r.member_id)
         for key share of v for no key update of r
      """;
  private static final String OPENED = "select exists (select from voting.vote where coop_id = :coop and number = :number)";
  private static final String PUT =
      """
      with uncounted as (
        select coop_id, number from voting.vote
         where coop_id = :coop and number = :number and not exists (
           select from voting.closing where coop_id = :coop and number = :number)),
      ballot as (
        insert into voting.open_ballot (coop_id, number, member_id, code, class, said, nonce)
        select coop_id, number, :member, :code, :class, :said, :nonce from uncounted
        on conflict (coop_id, number, member_id) do update set code = excluded.code, said = excluded.said, nonce = excluded.nonce
        returning 1),
      mark as (
        update voting.roll set voted = true
         where coop_id = :coop and number = :number and member_id = :member and not voted and exists (select from ballot))
      select exists (select from uncounted) as open, exists (select from ballot) as taken
      """;
  /** Marks the voter. Rewrites up to eight other ballots and eight other marks beside the new ones, so that no version number pairs one with one. */
  private static final String AMONG_OTHERS =
      """
      mark as (
        update voting.roll set voted = true
         where coop_id = :coop and number = :number and member_id = :member and exists (select from ballot)),
      other_ballots as (
        select code from voting.secret_ballot
         where coop_id = :coop and number = :number and code >= :from and code is distinct from :old and exists (select from ballot)
         order by code limit 8 for update skip locked),
      ballots as (
        update voting.secret_ballot set class = class
         where coop_id = :coop and number = :number and code = any (array(select code from other_ballots))),
      other_marks as (
        select member_id from voting.roll
         where coop_id = :coop and number = :number and voted and member_id <> :member and exists (select from ballot)
           and seat >= (:fraction * (select eligible from voting.vote where coop_id = :coop and number = :number)) / 1000000
         order by seat limit 8 for update skip locked),
      marks as (
        update voting.roll set voted = true
         where coop_id = :coop and number = :number and member_id = any (array(select member_id from other_marks)))
      select exists (select from uncounted) as open, exists (select from ballot) as taken
      """;
  private static final String PUT_SECRET =
      """
      with uncounted as (
        select coop_id, number from voting.vote
         where coop_id = :coop and number = :number and not exists (
           select from voting.closing where coop_id = :coop and number = :number)),
      ballot as (
        insert into voting.secret_ballot (coop_id, number, code, class, said, nonce)
        select coop_id, number, :code, :class, :said, :nonce from uncounted returning 1),
      """
          + AMONG_OTHERS;
  private static final String REPLACE_SECRET =
      """
      with uncounted as (
        select coop_id, number from voting.vote
         where coop_id = :coop and number = :number and not exists (
           select from voting.closing where coop_id = :coop and number = :number)),
      gone as (
        delete from voting.secret_ballot
         where coop_id = :coop and number = :number and code = :old and nonce = :oldNonce and class = :class and exists (select from uncounted)
        returning coop_id, number),
      ballot as (
        insert into voting.secret_ballot (coop_id, number, code, class, said, nonce)
        select coop_id, number, :code, :class, :said, :nonce from gone returning 1),
      """
          + AMONG_OTHERS;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Ballots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A vote and a voter's place in it, both held by this transaction. */
  record Held(Open vote, Open.Place place) {}

  /** What became of a ballot. */
  enum Put {
    TAKEN,
    /** The vote was counted before this transaction held it. A statement that waited for the count does not see it, the next one does. */
    COUNTED,
    /** The receipt finds no ballot to replace. */
    UNKNOWN
  }

  /** Empty when the voter is not on the roll, or the vote never opened. */
  Optional<Held> hold(Vote vote) {
    return about(HOLD, vote)
        .param("member", vote.member().value())
        .param("person", vote.person().value())
        .query(
            (row, n) ->
                new Held(
                    new Open(
                        vote.coop(),
                        vote.number(),
                        Papers.read(Json.parseObject(row.getString("paper"))),
                        row.getBoolean("secret"),
                        Rows.instant(row, "closes_at")),
                    new Open.Place(new ClassId(row.getString("class")), row.getBoolean("voted"))))
        .optional();
  }

  boolean opened(Vote vote) {
    return about(OPENED, vote).query(Boolean.class).single();
  }

  /** Puts a ballot into its box, in the place of an earlier one if there is one, and marks the voter. */
  Put put(Vote vote, boolean secret, Open.Sealed sealed, Optional<Receipt> replaced) {
    var sql = !secret ? PUT : replaced.isEmpty() ? PUT_SECRET : REPLACE_SECRET;
    var from = new byte[32];
    random.nextBytes(from);
    CastBallot ballot = sealed.ballot();
    return about(sql, vote)
        .param("member", vote.member().value())
        .param("code", bytes(sealed.code().hex()))
        .param("class", ballot.inClass().key())
        .param("said", ballot.said())
        .param("nonce", bytes(ballot.nonce().hex()))
        .param("old", replaced.map(receipt -> bytes(receipt.code().hex())).orElse(null), Types.BINARY)
        .param("oldNonce", replaced.map(receipt -> bytes(receipt.nonce().hex())).orElse(null), Types.BINARY)
        .param("from", from)
        .param("fraction", random.nextLong(1_000_000))
        .query((row, n) -> row.getBoolean("taken") ? Put.TAKEN : row.getBoolean("open") ? Put.UNKNOWN : Put.COUNTED)
        .single();
  }

  private JdbcClient.StatementSpec about(String sql, Vote vote) {
    return jdbc.sql(sql).param("coop", vote.coop().value()).param("number", vote.number().value());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
