package coop.phyle.elections;

import coop.phyle.kernel.ballots.Closing;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.Box;
import coop.phyle.voting.Lots;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes votes: counts, writes the result into the record and fills the seats, once, in one transaction. */
@Service
@Transactional
public class ClosingElections {
  private final Elections elections;
  private final OpeningElections opening;
  private final Slates slates;
  private final Box box;
  private final Rolls rolls;
  private final Lots lots;
  private final Results results;
  private final FillingSeats filling;
  private final ElectionActs acts;
  private final TellingElectors telling;
  private final Clock clock;

  ClosingElections(
      Elections elections, OpeningElections opening, Slates slates, Box box, Rolls rolls, Lots lots, Results results, FillingSeats filling, ElectionActs acts,
      TellingElectors telling, Clock clock) {
    this.elections = elections;
    this.opening = opening;
    this.slates = slates;
    this.box = box;
    this.rolls = rolls;
    this.lots = lots;
    this.results = results;
    this.filling = filling;
    this.acts = acts;
    this.telling = telling;
    this.clock = clock;
  }

  /** Does nothing unless the vote is due to close; one whose opening was missed as well opens first, on the roll of now. */
  public void close(CoopId coop, VoteNumber number) {
    opening.proceed(coop, number);
    if (box.lock(coop, number)) {
      elections.lock(coop, number).filter(life -> life.stage(clock.instant()) == Stage.COUNTING).ifPresent(life -> count(life.election()));
    }
  }

  /** Reminds those who still have a ballot to cast. */
  public void remind(CoopId coop, VoteNumber number) {
    elections.find(coop, number).filter(life -> life.stage(clock.instant()) == Stage.VOTING)
        .ifPresent(life -> telling.closesSoon(life.election(), rolls.people(coop, number, true)));
  }

  private void count(Election election) {
    var standing = slates.of(election);
    var ballots = box.ballots(election.coop(), election.number(), election.secret());
    var patterns = ballots.stream().map(Closing.Counted::ballot).collect(Collectors.groupingBy(b -> b.said(), TreeMap::new, Collectors.counting()));
    var seed = lots.seed(election.coop(), election.number(), ballots.stream().map(ballot -> ElectionActs.code(election, ballot)).toList()).orElseThrow();
    var count = standing.count(patterns, seed);
    var elected = count.elected().stream().map(option -> standing.option(option + 1)).toList();
    var outcome = new Life.Outcome(How.VOTE, election.dates().votingCloses(), seed, standing.seating().seats());
    box.close(election.coop(), election.number(), election.secret(), outcome.at(), ballots.size());
    results.decide(election, outcome, patterns);
    acts.closed(election, outcome, ballots, patterns, elected);
    filling.fill(election, elected);
    telling.decided(election);
  }
}
