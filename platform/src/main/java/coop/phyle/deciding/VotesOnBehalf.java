package coop.phyle.deciding;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which ballots the secretary put in the box for members. */
@Repository
class VotesOnBehalf {
  private static final String PUT =
      """
      insert into deciding.vote_on_behalf (coop_id, number, member_id, witness_id, medium, paper, cast_by, cast_at)
      values (:coop, :number, :member, :witness, :medium, :paper, :by, :at)
      """;
  private static final String OF =
      """
      select member_id, witness_id, medium, paper, cast_at from deciding.vote_on_behalf where coop_id = :coop and number = :number order by cast_at
      """;

  private final JdbcClient jdbc;

  VotesOnBehalf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Medium {
    PAPER,
    PHONE
  }

  /** @param paper number of the paper ballot */
  record OnBehalf(MemberId member, MemberId witness, Medium medium, Optional<Integer> paper, Instant at) {}

  void put(CoopId coop, VoteNumber number, OnBehalf vote, PersonId by) {
    jdbc.sql(PUT)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("member", vote.member().value())
        .param("witness", vote.witness().value())
        .param("medium", vote.medium().name())
        .param("paper", vote.paper().orElse(null), java.sql.Types.INTEGER)
        .param("by", by.value())
        .param("at", vote.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<OnBehalf> of(CoopId coop, VoteNumber number) {
    return jdbc.sql(OF)
        .param("coop", coop.value())
        .param("number", number.value())
        .query(
            (row, n) ->
                new OnBehalf(
                    new MemberId(row.getObject("member_id", UUID.class)),
                    new MemberId(row.getObject("witness_id", UUID.class)),
                    Medium.valueOf(row.getString("medium")),
                    Optional.ofNullable((Integer) row.getObject("paper")),
                    Rows.instant(row, "cast_at")))
        .list();
  }
}
