package coop.phyle.elections;

import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.NewVote;
import coop.phyle.voting.OpeningVotes;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Once nominations are closed: declares elected who need no vote, else opens the vote on its day. */
@Service
@Transactional
public class OpeningElections {
  private final Elections elections;
  private final Slates slates;
  private final OpeningVotes votes;
  private final Results results;
  private final FillingSeats filling;
  private final ElectionActs acts;
  private final TellingElectors telling;
  private final Clock clock;

  OpeningElections(
      Elections elections, Slates slates, OpeningVotes votes, Results results, FillingSeats filling, ElectionActs acts, TellingElectors telling,
      Clock clock) {
    this.elections = elections;
    this.slates = slates;
    this.votes = votes;
    this.results = results;
    this.filling = filling;
    this.acts = acts;
    this.telling = telling;
    this.clock = clock;
  }

  /** Does nothing unless nominations have closed and the next step is due; the second of two calls finds nothing to do. */
  public void proceed(CoopId coop, VoteNumber number) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    acts.inOrder(coop);
    var life = elections.lock(coop, number).filter(l -> l.stage(at) == Stage.STANDING);
    if (life.isEmpty()) {
      return;
    }
    var standing = slates.of(life.get().election());
    if (!standing.seating().contested()) {
      settle(standing, at);
    } else if (!at.isBefore(life.get().election().dates().votingOpens())) {
      open(standing, at);
    }
  }

  private void settle(Standing standing, Instant at) {
    var election = standing.election();
    var how = standing.candidates().isEmpty() ? How.NOBODY : How.UNCONTESTED;
    var outcome = new Life.Outcome(how, at, "", standing.seating().seats());
    results.decide(election, outcome, Collections.emptySortedMap());
    acts.uncontested(election, outcome, standing.candidates());
    filling.fill(election, standing.candidates());
    telling.decided(election);
  }

  private void open(Standing standing, Instant at) {
    var election = standing.election();
    var voters = telling.electors(election);
    var vote = new NewVote(election.coop(), election.number(), standing.paper(), election.secret(), at, election.dates().votingCloses());
    acts.opened(standing, voters, votes.open(vote, voters));
    results.open(election, at, standing.candidates());
    telling.opened(election, voters.stream().map(Voter::votes).distinct().toList());
  }
}
