package coop.phyle.deciding;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.tally.ClassId;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps ballots while the vote is open. */
@Repository
class Ballots {
  /** Waits for a count that is running, and keeps one from starting until this transaction ends. */
  private static final String HOLD =
      """
      select d.secret, n.closes_at
        from deciding.decision_opening o
        join deciding.decision_notice n using (coop_id, number)
        join deciding.decision d using (coop_id, number)
       where o.coop_id = :coop and o.number = :number
         for key share of o
      """;
  private static final String PLACE =
      """
      select r.class, r.voted,
             exists (select from deciding.decision_closure c where c.coop_id = r.coop_id and c.number = r.number) as counted
        from deciding.roll r
       where r.coop_id = :coop and r.number = :number and r.member_id = :member and r.person_id = :person
         for update of r
      """;
  private static final String PUT =
      """
      insert into deciding.open_ballot (coop_id, number, member_id, code, class, choice, nonce)
      values (:coop, :number, :member, :code, :class, :choice, :nonce)
      on conflict (coop_id, number, member_id) do update set code = excluded.code, choice = excluded.choice, nonce = excluded.nonce
      """;
  private static final String PUT_SECRET =
      """
      insert into deciding.secret_ballot (coop_id, number, code, class, choice, nonce)
      values (:coop, :number, :code, :class, :choice, :nonce)
      """;
  private static final String REPLACE_SECRET =
      """
      with gone as (
        delete from deciding.secret_ballot
         where coop_id = :coop and number = :number and code = :old and nonce = :oldNonce and class = :class returning 1)
      insert into deciding.secret_ballot (coop_id, number, code, class, choice, nonce)
      select :coop, :number, :code, :class, :choice, :nonce from gone
      """;
  private static final String MARK =
      """
      update deciding.roll set voted = true where coop_id = :coop and number = :number and member_id = :member and not voted
      """;
  /** Rewrites up to eight other ballots and eight other marks beside the new ones, so that no version number pairs one with one. */
  private static final String MARK_AMONG_OTHERS =
      """
      with other_ballots as (
        select code from deciding.secret_ballot
         where coop_id = :coop and number = :number and code >= :from order by code limit 8 for update skip locked),
      ballots as (
        update deciding.secret_ballot b set class = b.class from other_ballots o
         where b.coop_id = :coop and b.number = :number and b.code = o.code returning 1),
      other_marks as (
        select member_id from deciding.roll
         where coop_id = :coop and number = :number and voted and seat >= (:fraction * (
           select eligible from deciding.decision_opening where coop_id = :coop and number = :number)) / 1000000
         order by seat limit 8 for update skip locked)
      update deciding.roll set voted = true
       where coop_id = :coop and number = :number
         and (member_id = :member or member_id in (select member_id from other_marks))
      """;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Ballots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Open> hold(Vote vote) {
    return about(HOLD, vote)
        .query((row, n) -> new Open(vote.coop(), vote.number(), row.getBoolean("secret"), LifeRows.instant(row, "closes_at")))
        .optional();
  }

  Optional<Open.Place> place(Vote vote) {
    return about(PLACE, vote)
        .param("member", vote.member().value())
        .param("person", vote.person().value())
        .query((row, n) -> new Open.Place(new ClassId(row.getString("class")), row.getBoolean("voted"), row.getBoolean("counted")))
        .optional();
  }

  void put(Vote vote, Open.Sealed sealed) {
    ballot(PUT, vote, sealed).param("member", vote.member().value()).update();
  }

  /** False when the receipt finds no ballot to replace. */
  boolean putSecret(Vote vote, Open.Sealed sealed, Optional<Receipt> replaced) {
    if (replaced.isEmpty()) {
      return ballot(PUT_SECRET, vote, sealed).update() == 1;
    }
    return ballot(REPLACE_SECRET, vote, sealed)
            .param("old", bytes(replaced.get().code()))
            .param("oldNonce", HexFormat.of().parseHex(replaced.get().nonce().hex()))
            .update()
        == 1;
  }

  void mark(Vote vote, boolean secret) {
    if (!secret) {
      about(MARK, vote).param("member", vote.member().value()).update();
      return;
    }
    var from = new byte[32];
    random.nextBytes(from);
    about(MARK_AMONG_OTHERS, vote)
        .param("member", vote.member().value())
        .param("from", from)
        .param("fraction", random.nextLong(1_000_000))
        .update();
  }

  private JdbcClient.StatementSpec ballot(String sql, Vote vote, Open.Sealed sealed) {
    CastBallot ballot = sealed.ballot();
    return about(sql, vote)
        .param("code", bytes(sealed.code()))
        .param("class", ballot.inClass().key())
        .param("choice", ballot.choice().name())
        .param("nonce", HexFormat.of().parseHex(ballot.nonce().hex()));
  }

  private JdbcClient.StatementSpec about(String sql, Vote vote) {
    return jdbc.sql(sql).param("coop", vote.coop().value()).param("number", vote.number().value());
  }

  private static byte[] bytes(BallotCode code) {
    return HexFormat.of().parseHex(code.hex());
  }
}
