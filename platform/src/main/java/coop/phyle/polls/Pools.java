package coop.phyle.polls;

import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.Lots;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who may be drawn, and the words of draws. */
@Repository
class Pools {
  private static final String FREEZE =
      """
      insert into polls.pool (coop_id, number, member_number, name, class)
      select :coop, :number, v.* from unnest(cast(:numbers as int[]), cast(:names as text[]), cast(:classes as text[])) as v (member, name, class)
      """;
  private static final String POOL = "select member_number, name, class from polls.pool where coop_id = :coop and number = :number order by member_number";
  private static final String DRAW = "insert into polls.draw (coop_id, number, drawn_at, drawn_by, seed) values (:coop, :number, :at, :by, :seed)";
  private static final String DRAWN =
      """
      select d.drawn_at, d.seed, encode(o.roll_root, 'hex') as root from polls.draw d join polls.opening o using (coop_id, number)
       where d.coop_id = :coop and d.number = :number
      """;

  private final JdbcClient jdbc;
  private final Lots lots;

  Pools(JdbcClient jdbc, Lots lots) {
    this.jdbc = jdbc;
    this.lots = lots;
  }

  /** Somebody who may be drawn. */
  record Person(int number, String name, String memberClass) {}

  /** @param seed the public words; @param root over the pool's lines, in hex; @param lot the bytes promised at opening, in hex; none in draws from before promises */
  record Drawn(Instant at, String seed, String root, Optional<String> lot) {}

  void freeze(Poll poll, List<Voter> voters) {
    about(FREEZE, poll.coop(), poll.number())
        .param("numbers", voters.stream().map(Voter::number).toArray(Integer[]::new))
        .param("names", voters.stream().map(Voter::name).toArray(String[]::new))
        .param("classes", voters.stream().map(voter -> voter.memberClass().key()).toArray(String[]::new))
        .update();
  }

  List<Person> of(CoopId coop, VoteNumber number) {
    return about(POOL, coop, number).query((row, n) -> new Person(row.getInt("member_number"), row.getString("name"), row.getString("class"))).list();
  }

  void draw(CoopId coop, VoteNumber number, String seed, PersonId by, Instant at) {
    about(DRAW, coop, number).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).param("seed", seed).update();
  }

  Optional<Drawn> drawn(CoopId coop, VoteNumber number) {
    return about(DRAWN, coop, number)
        .query((row, n) -> new Drawn(Rows.instant(row, "drawn_at"), row.getString("seed"), row.getString("root"), lots.revealed(coop, number)))
        .optional();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
