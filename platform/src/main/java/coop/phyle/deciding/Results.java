package coop.phyle.deciding;

import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps results as they may be shown: a sealed class's numbers are never written down. */
@Repository
class Results {
  private static final String CLOSE =
      """
      insert into deciding.decision_closure (coop_id, number, closed_at, verdict, voted, quorum_needed, inquorate_class)
      values (:coop, :number, :at, :verdict, :voted, :needed, :inquorate)
      """;
  private static final String COUNT =
      """
      insert into deciding.decision_count (coop_id, number, class, eligible, ballots, in_favour, against, abstained, commitment, salt)
      values (:coop, :number, :class, :eligible, :ballots, :inFavour, :against, :abstained, :commitment, :salt)
      """;
  private static final String CHECK =
      """
      insert into deciding.decision_check (coop_id, number, position, test, class, met, in_favour, measured_against, needed)
      values (:coop, :number, :position, :test, :class, :met, :inFavour, :of, :needed)
      """;

  private final JdbcClient jdbc;

  Results(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Decision decision, DecisionRule rule, Closing closing, Map<ClassId, Commitment.Salt> salts) {
    var outcome = closing.outcome();
    var inquorate = outcome.inquorateClass();
    about(CLOSE, decision.coop(), decision.number())
        .param("at", closing.closedAt().atOffset(ZoneOffset.UTC))
        .param("verdict", outcome.verdict().name())
        .param("voted", outcome.voted())
        .param("needed", outcome.quorumNeeded())
        .param("inquorate", inquorate == null ? null : inquorate.key(), java.sql.Types.VARCHAR)
        .update();
    closing.counts().forEach((id, count) -> putCount(decision, closing, id, count, salts.get(id)));
    for (var i = 0; i < outcome.checks().size(); i++) {
      var check = outcome.checks().get(i);
      putCheck(decision, closing, i + 1, rule.tests().indexOf(check.test()) + 1, check);
    }
  }

  private void putCount(Decision decision, Closing closing, ClassId id, ClassCount count, Commitment.@Nullable Salt salt) {
    var text = Closing.countText(decision.coop().value(), decision.number().value(), id, count);
    about(COUNT, decision.coop(), decision.number())
        .param("class", id.key())
        .param("eligible", count.eligible())
        .param("ballots", count.voted())
        .param("inFavour", salt == null ? count.inFavour() : null, java.sql.Types.INTEGER)
        .param("against", salt == null ? count.against() : null, java.sql.Types.INTEGER)
        .param("abstained", salt == null ? count.abstained() : null, java.sql.Types.INTEGER)
        .param("commitment", salt == null ? null : hex(Commitment.to(text, salt).hex()), java.sql.Types.BINARY)
        .param("salt", salt == null ? null : hex(salt.hex()), java.sql.Types.BINARY)
        .update();
  }

  private void putCheck(Decision decision, Closing closing, int position, int test, Outcome.Check check) {
    var inClass = check.inClass();
    var shown = closing.shows(inClass);
    about(CHECK, decision.coop(), decision.number())
        .param("position", position)
        .param("test", test)
        .param("class", inClass == null ? null : inClass.key(), java.sql.Types.VARCHAR)
        .param("met", check.met())
        .param("inFavour", shown ? check.inFavour().toString() : null, java.sql.Types.VARCHAR)
        .param("of", shown ? check.of().toString() : null, java.sql.Types.VARCHAR)
        .param("needed", shown ? check.needed().toString() : null, java.sql.Types.VARCHAR)
        .update();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
