package coop.phyle.initiatives;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who supports what, from when to when. */
@Repository
class Supports {
  private static final String GIVE =
      """
      insert into initiatives.support (coop_id, number, place, member_id, version, given_by, given_at, id)
      values (:coop, :number, :place, :member, :version, :by, :at, :id)
      on conflict (coop_id, number, place, member_id) where taken_back_at is null do nothing
      """;
  private static final String TAKE_BACK =
      """
      update initiatives.support set taken_back_at = :at
       where coop_id = :coop and number = :number and place = :place and member_id = :member and taken_back_at is null
      """;
  private static final String OF =
      """
      select place, member_id, version, given_by from initiatives.support
       where coop_id = :coop and number = :number and taken_back_at is null order by place, given_at, id
      """;
  private static final String SUPPORTERS =
      """
      select distinct s.number, s.member_id from initiatives.support s
       where s.coop_id = :coop and s.number = any (:numbers) and s.taken_back_at is null
         and not exists (select from initiatives.withdrawal x where x.coop_id = s.coop_id and x.number = s.number and x.place = s.place)
         and not exists (select from initiatives.adoption a where a.coop_id = s.coop_id and a.number = s.number and a.place = s.place)
      """;

  private final JdbcClient jdbc;

  Supports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param version of the text it was given to; @param by who gave it for the member */
  record Support(int place, MemberId member, int version, PersonId by) {}

  /** Nothing happens where the member supports it already. */
  void give(CoopId coop, InitiativeNumber number, MemberId member, int version, PersonId by, Instant at) {
    about(GIVE, coop, number, member, at).param("version", version).param("by", by.value()).param("id", Ids.next()).update();
  }

  boolean takeBack(CoopId coop, InitiativeNumber number, MemberId member, Instant at) {
    return about(TAKE_BACK, coop, number, member, at).update() > 0;
  }

  /** Of every initiative of a question, whether it stands or not. */
  List<Support> of(CoopId coop, VoteNumber number) {
    return jdbc.sql(OF)
        .param("coop", coop.value())
        .param("number", number.value())
        .query((row, n) -> new Support(
            row.getInt("place"), new MemberId(row.getObject("member_id", UUID.class)), row.getInt("version"), new PersonId(row.getObject("given_by", UUID.class))))
        .list();
  }

  /** Who is behind each of these questions, whether still a member or not. */
  Map<Integer, Set<MemberId>> supporters(CoopId coop, List<Integer> questions) {
    var supporters = new HashMap<Integer, Set<MemberId>>();
    jdbc.sql(SUPPORTERS)
        .param("coop", coop.value())
        .param("numbers", questions.toArray(Integer[]::new))
        .query(row -> {
          supporters.computeIfAbsent(row.getInt("number"), number -> new HashSet<>()).add(new MemberId(row.getObject("member_id", UUID.class)));
        });
    return supporters;
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, InitiativeNumber number, MemberId member, Instant at) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("number", number.question().value())
        .param("place", number.place())
        .param("member", member.value())
        .param("at", at.atOffset(ZoneOffset.UTC));
  }
}
