package coop.phyle.deciding;

import coop.phyle.kernel.ballots.AtMeeting;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Resolution;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Box;
import coop.phyle.voting.Recusals;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a decision at the meeting it is put to: closes the box, counts the hands together with the ballots of those who are not there, states
 * the result and enacts it. Joins the caller's transaction. Whoever is voting at this instant waits and finds the box closed, or is counted.
 */
@Service
public class TakingAtMeetings {
  private final Decisions decisions;
  private final OpeningDecisions opening;
  private final Box box;
  private final Rolls rolls;
  private final Recusals recusals;
  private final Results results;
  private final Statutes statutes;
  private final Acts acts;
  private final Enacting enacting;
  private final Clock clock;

  TakingAtMeetings(
      Decisions decisions,
      OpeningDecisions opening,
      Box box,
      Rolls rolls,
      Recusals recusals,
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
    this.results = results;
    this.statutes = statutes;
    this.acts = acts;
    this.enacting = enacting;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param ballots those counted, by class
   * @param replaced how many ballots of each class gave way to hands
   */
  public record Taken(Outcome outcome, SortedMap<ClassId, ClassCount> ballots, Map<ClassId, Long> replaced) {}

  /**
   * Only for a decision put to this meeting and not decided; otherwise nothing.
   *
   * @param roll who votes, where nobody could in advance
   * @param attending members' numbers whose vote is in the room, their own or by proxy
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Taken> take(CoopId coop, VoteNumber number, AtMeeting meeting, List<Voter> roll, Set<Integer> attending) {
    acts.inOrder(coop);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var life = decisions.lock(coop, number).filter(l -> l.verdict().isEmpty() && l.meeting().filter(m -> m.number() == meeting.number()).isPresent());
    if (life.isPresent() && life.get().openedAt().isEmpty()) {
      opening.open(life.get(), roll, at);
    }
    return life.filter(l -> box.lock(coop, number)).map(l -> count(l, meeting, attending));
  }

  private Taken count(Life life, AtMeeting meeting, Set<Integer> attending) {
    var decision = life.decision();
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var rules = statutes.version(decision.coop(), life.given().statutesVersion()).orElseThrow().rules();
    var rule = AtMeeting.rule(rules.rule(decision.kind()));
    var all = box.ballots(decision.coop(), decision.number(), false);
    var counted = all.stream().filter(b -> !attending.contains((int) b.member().orElseThrow())).toList();
    var ballots = Closing.count(rolls.eligible(decision.coop(), decision.number()), counted.stream().map(Closing.Counted::ballot).toList());
    var counts = meeting.added(ballots);
    var outcome = Resolution.count(rule, rules.weighting(), counts);
    box.close(decision.coop(), decision.number(), false, at, all.size());
    var closing = new Closing(decision.coop().value(), decision.number().value(), at, false, counts, counted, outcome, Optional.of(meeting),
        recusals.of(decision.coop(), decision.number()));
    results.put(decision, rule, closing, Map.of());
    acts.closed(decision.coop(), closing, Map.of());
    enacting.settle(life, at, outcome.verdict());
    var replaced = all.stream().filter(b -> !counted.contains(b)).collect(java.util.stream.Collectors.groupingBy(b -> b.ballot().inClass(), java.util.stream.Collectors.counting()));
    return new Taken(outcome, ballots, replaced);
  }
}
