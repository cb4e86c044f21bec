package coop.phyle.initiatives;

import coop.phyle.deciding.Defeats;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what came of questions. Every text that stood in a vote and did not win it was voted down, unless too few voted. */
@Repository
class QuestionResults implements Defeats {
  private static final String PUT =
      """
      insert into initiatives.closure (coop_id, number, closed_at, verdict, winner, ballots, seed, input, input_hash)
      values (:coop, :number, :at, :verdict, :winner, :ballots, :seed, :input, :hash)
      """;
  private static final String FIND = "select * from initiatives.closure where coop_id = :coop and number = :number";
  private static final String LOST =
      """
      select c.number, c.closed_at
        from initiatives.wording w
        join initiatives.choice p using (coop_id, number, place, version)
        join initiatives.closure c using (coop_id, number)
       where w.coop_id = :coop and w.fingerprint = :fingerprint and c.verdict <> 'NO_QUORUM' and p.option is distinct from c.winner
       order by c.closed_at desc limit 1
      """;

  private final JdbcClient jdbc;

  QuestionResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Question question, QuestionResult result) {
    jdbc.sql(PUT)
        .param("coop", question.coop().value())
        .param("number", question.number().value())
        .param("at", result.closedAt().atOffset(ZoneOffset.UTC))
        .param("verdict", result.verdict().name())
        .param("winner", result.winner().orElse(null), Types.INTEGER)
        .param("ballots", result.ballots())
        .param("seed", result.seed())
        .param("input", result.input().map(input -> input.write().toString()).orElse(null), Types.VARCHAR)
        .param("hash", result.input().map(input -> HexFormat.of().parseHex(input.hash().hex())).orElse(null), Types.BINARY)
        .update();
  }

  Optional<QuestionResult> find(CoopId coop, VoteNumber number) {
    return jdbc.sql(FIND)
        .param("coop", coop.value())
        .param("number", number.value())
        .query((row, n) -> new QuestionResult(
            Rows.instant(row, "closed_at"),
            Outcome.Verdict.valueOf(row.getString("verdict")),
            Optional.ofNullable(row.getObject("winner", Integer.class)),
            row.getLong("ballots"),
            row.getString("seed"),
            Optional.ofNullable(row.getString("input")).map(text -> Polled.read(Json.parseObject(text)))))
        .optional();
  }

  @Override
  public Optional<Defeat> last(CoopId coop, byte[] fingerprint) {
    return jdbc.sql(LOST)
        .param("coop", coop.value())
        .param("fingerprint", fingerprint)
        .query((row, n) -> new Defeat(new VoteNumber(row.getInt("number")), Rows.instant(row, "closed_at")))
        .optional();
  }
}
