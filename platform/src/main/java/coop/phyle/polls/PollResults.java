package coop.phyle.polls;

import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what came of polls. */
@Repository
class PollResults {
  private static final String PUT =
      """
      insert into polls.closure (coop_id, number, closed_at, verdict, ballots, settled, seed, input, input_hash, result)
      values (:coop, :number, :at, :verdict, :ballots, :settled, :seed, :input, :hash, :result)
      """;
  private static final String FIND = "select * from polls.closure where coop_id = :coop and number = :number";

  private final JdbcClient jdbc;

  PollResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Poll poll, PollClosure closure) {
    jdbc.sql(PUT)
        .param("coop", poll.coop().value())
        .param("number", poll.number().value())
        .param("at", closure.closedAt().atOffset(ZoneOffset.UTC))
        .param("verdict", closure.verdict().name())
        .param("ballots", closure.ballots())
        .param("settled", closure.settled())
        .param("seed", closure.seed())
        .param("input", closure.input().map(input -> input.write().toString()).orElse(null), Types.VARCHAR)
        .param("hash", closure.input().map(input -> HexFormat.of().parseHex(input.hash().hex())).orElse(null), Types.BINARY)
        .param("result", closure.result().toString())
        .update();
  }

  Optional<PollClosure> find(CoopId coop, VoteNumber number) {
    return jdbc.sql(FIND).param("coop", coop.value()).param("number", number.value()).query(PollResults::closure).optional();
  }

  private static PollClosure closure(ResultSet row, int n) throws SQLException {
    return new PollClosure(
        Rows.instant(row, "closed_at"),
        PaperResult.Verdict.valueOf(row.getString("verdict")),
        row.getLong("ballots"),
        row.getLong("settled"),
        row.getString("seed"),
        Optional.ofNullable(row.getString("input")).map(text -> Polled.read(Json.parseObject(text))),
        Json.parseObject(row.getString("result")));
  }
}
