package coop.phyle.deciding;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Resolution;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Box;
import coop.phyle.voting.Recusals;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes votes: counts, states the result, enacts. Exactly once, on whichever node comes first, and as of the minute the notice named. A
 * number of statements that does not grow with the roll.
 */
@Service
public class ClosingDecisions {
  private final Decisions decisions;
  private final OpeningDecisions opening;
  private final Box box;
  private final Rolls rolls;
  private final Recusals recusals;
  private final CarryingVotes carrying;
  private final Results results;
  private final Statutes statutes;
  private final Acts acts;
  private final Enacting enacting;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ClosingDecisions(
      Decisions decisions,
      OpeningDecisions opening,
      Box box,
      Rolls rolls,
      Recusals recusals,
      CarryingVotes carrying,
      Results results,
      Statutes statutes,
      Acts acts,
      Enacting enacting,
      Clock clock) {
    this.decisions = decisions;
    this.opening = opening;
    this.box = box;
    this.rolls = rolls;
    this.recusals = recusals;
    this.carrying = carrying;
    this.results = results;
    this.statutes = statutes;
    this.acts = acts;
    this.enacting = enacting;
    this.clock = clock;
  }

  /** Does nothing unless the vote is due to close, nor where a meeting takes it ({@link AtMeetings}); a vote whose opening was missed as well opens first, on the roll of now. */
  @Transactional
  public void close(CoopId coop, VoteNumber number) {
    acts.inOrder(coop);
    opening.open(coop, number);
    if (!box.lock(coop, number)) {
      return;
    }
    decisions.find(coop, number).filter(life -> life.stage(clock.instant()) == Stage.COUNTING && life.meeting().isEmpty()).ifPresent(this::count);
  }

  private void count(Life life) {
    var decision = life.decision();
    var rules = statutes.version(decision.coop(), life.given().statutesVersion()).orElseThrow().rules();
    if (!decision.secret()) {
      carrying.carry(Delegated.matter(decision, rules), life.given().closesAt());
    }
    var ballots = box.ballots(decision.coop(), decision.number(), decision.secret());
    var counts = Closing.count(rolls.eligible(decision.coop(), decision.number()), ballots.stream().map(Closing.Counted::ballot).toList());
    var closing =
        new Closing(
            decision.coop().value(),
            decision.number().value(),
            life.given().closesAt(),
            decision.secret(),
            counts,
            ballots,
            outcome(rules, decision, counts),
            Optional.empty(),
            recusals.of(decision.coop(), decision.number()));
    box.close(decision.coop(), decision.number(), decision.secret(), life.given().closesAt(), ballots.size());
    var salts = salts(closing);
    results.put(decision, rules.rule(decision.kind()), closing, salts);
    acts.closed(decision.coop(), closing, salts);
    enacting.settle(life, life.given().closesAt(), closing.outcome().verdict());
  }

  static Outcome outcome(RuleBook rules, Decision decision, SortedMap<ClassId, ClassCount> counts) {
    return Resolution.count(rules.rule(decision.kind()), rules.weighting(), counts);
  }

  private SortedMap<ClassId, Commitment.Salt> salts(Closing closing) {
    var salts = new TreeMap<ClassId, Commitment.Salt>();
    closing.sealed().forEach(id -> salts.put(id, Commitment.Salt.from(random)));
    return salts;
  }
}
