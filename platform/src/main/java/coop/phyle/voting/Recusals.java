package coop.phyle.voting;

import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who on a roll does not vote for an interest of their own. Joins the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Recusals {
  private static final String ON_ROLL =
      """
      select r.voted and v.secret as sealed
        from voting.vote v join voting.roll r using (coop_id, number)
       where v.coop_id = :coop and v.number = :number and r.member_id = :member
         for update
      """;
  private static final String RECUSE =
      """
      insert into voting.recusal (coop_id, number, member_id, counts, recused_at) values (:coop, :number, :member, :counts, :at)
      on conflict (coop_id, number, member_id) do nothing
      """;
  private static final String TAKE_OUT = "delete from voting.open_ballot where coop_id = :coop and number = :number and member_id = :member";
  private static final String UNMARK = "update voting.roll set voted = false where coop_id = :coop and number = :number and member_id = :member and voted";
  private static final String OF =
      """
      select r.member_number, r.class from voting.recusal x join voting.roll r using (coop_id, number, member_id)
       where x.coop_id = :coop and x.number = :number order by r.member_number
      """;
  private final JdbcClient jdbc;

  Recusals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * From here the member casts nothing in this vote; an open ballot cast before is taken out. Waits for ballots being cast.
   *
   * @param counts whether they stay in the number a quorum is measured against
   * @return false where a secret ballot lies in the box already: nobody could find it
   */
  public boolean recuse(CoopId coop, VoteNumber number, MemberId member, boolean counts, Instant at) {
    var sealed = about(ON_ROLL, coop, number).param("member", member.value()).query(Boolean.class).optional();
    if (sealed.isEmpty() || sealed.get()) {
      return sealed.isEmpty();
    }
    about(RECUSE, coop, number).param("member", member.value()).param("counts", counts).param("at", at.atOffset(ZoneOffset.UTC)).update();
    about(TAKE_OUT, coop, number).param("member", member.value()).update();
    about(UNMARK, coop, number).param("member", member.value()).update();
    return true;
  }

  /** For the record, in order of the register. */
  public List<Closing.Recused> of(CoopId coop, VoteNumber number) {
    return about(OF, coop, number).query((row, n) -> new Closing.Recused(row.getInt("member_number"), new ClassId(row.getString("class")))).list();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
