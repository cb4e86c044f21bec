package coop.phyle.voting;

import coop.phyle.shell.CoopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out the numbers under which things are voted on, one row of numbers a co-op, without gaps. */
@Repository
public class Numbering {
  private static final String NEXT =
      """
      insert into voting.numbering (coop_id, last) values (:coop, 1)
      on conflict (coop_id) do update set last = numbering.last + 1 returning last
      """;
  private final JdbcClient jdbc;

  Numbering(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the caller's transaction: if it is undone, so is the number. */
  public VoteNumber next(CoopId coop) {
    return new VoteNumber(jdbc.sql(NEXT).param("coop", coop.value()).query(Integer.class).single());
  }
}
