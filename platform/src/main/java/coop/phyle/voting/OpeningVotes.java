package coop.phyle.voting;

import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.membership.Voter;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens votes: sets up the box and freezes the roll. */
@Component
public class OpeningVotes {
  private static final String OPEN =
      """
      insert into voting.vote (coop_id, number, paper, secret, opened_at, closes_at, eligible, roll_root)
      values (:coop, :number, :paper, :secret, :at, :closes, :eligible, :root)
      """;
  private final JdbcClient jdbc;
  private final Rolls rolls;

  OpeningVotes(JdbcClient jdbc, Rolls rolls) {
    this.jdbc = jdbc;
    this.rolls = rolls;
  }

  /** Part of the caller's transaction; once for a number, a second time is an error. Returns the root over the roll's lines, in hex, for the record. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String open(NewVote vote, List<Voter> voters) {
    var root = MerkleTree.rootOf(voters.stream().map(v -> v.member() + " " + v.memberClass()).sorted().toList()).hex();
    jdbc.sql(OPEN)
        .param("coop", vote.coop().value())
        .param("number", vote.number().value())
        .param("paper", vote.paper().write().toString())
        .param("secret", vote.secret())
        .param("at", vote.openedAt().atOffset(ZoneOffset.UTC))
        .param("closes", vote.closesAt().atOffset(ZoneOffset.UTC))
        .param("eligible", voters.size())
        .param("root", HexFormat.of().parseHex(root))
        .update();
    rolls.freeze(vote.coop(), vote.number(), voters);
    return root;
  }
}
