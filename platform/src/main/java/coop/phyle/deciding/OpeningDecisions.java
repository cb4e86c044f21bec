package coop.phyle.deciding;

import coop.phyle.kernel.ballots.ResolutionPaper;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.NewVote;
import coop.phyle.voting.OpeningVotes;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens votes whose notice has run: freezes the roll and tells everybody on it. */
@Service
public class OpeningDecisions {
  private static final String OPEN =
      """
      insert into deciding.decision_opening (coop_id, number, opened_at) values (:coop, :number, :at)
      """;

  private final Decisions decisions;
  private final OpeningVotes votes;
  private final Members members;
  private final Acts acts;
  private final TellingVoters telling;
  private final Recusing recusing;
  private final JdbcClient jdbc;
  private final Clock clock;

  OpeningDecisions(
      Decisions decisions, OpeningVotes votes, Members members, Acts acts, TellingVoters telling, Recusing recusing, JdbcClient jdbc, Clock clock) {
    this.decisions = decisions;
    this.votes = votes;
    this.members = members;
    this.acts = acts;
    this.telling = telling;
    this.recusing = recusing;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Does nothing unless the decision is in notice and due; the second of two calls finds nothing to do. */
  @Transactional
  public void open(CoopId coop, VoteNumber number) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    acts.inOrder(coop);
    var life = decisions.lock(coop, number).filter(l -> l.stage(at) == Stage.NOTICE && !at.isBefore(l.given().opensAt()))
        .filter(l -> l.meeting().isEmpty() || l.meeting().get().advance());
    if (life.isPresent()) {
      var voters = electorate(life.get().decision());
      open(life.get(), voters, at);
      telling.opened(life.get(), voters.stream().map(Voter::votes).distinct().toList());
    }
  }

  private List<Voter> electorate(Decision decision) {
    return decision.kind() == ResolutionKind.BOARD ? members.directors(decision.coop()) : members.roll(decision.coop());
  }

  /** Sets up the box and notes the opening. */
  void open(Life life, List<Voter> voters, Instant at) {
    var decision = life.decision();
    var vote = new NewVote(decision.coop(), decision.number(), new ResolutionPaper(), decision.secret(), at, life.given().closesAt());
    acts.opened(life, voters, votes.open(vote, voters));
    jdbc.sql(OPEN)
        .param("coop", decision.coop().value())
        .param("number", decision.number().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    recusing.opened(life, at);
  }
}
