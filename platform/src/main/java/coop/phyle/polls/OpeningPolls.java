package coop.phyle.polls;

import coop.phyle.circles.Circles;
import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.NewVote;
import coop.phyle.voting.OpeningVotes;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens polls that are due: freezes who is asked, and tells them. */
@Service
class OpeningPolls {
  private final Polls polls;
  private final Pools pools;
  private final OpeningVotes votes;
  private final Members members;
  private final Circles circles;
  private final Statutes statutes;
  private final PollActs acts;
  private final PollNotices notices;
  private final Clock clock;

  OpeningPolls(Polls polls, Pools pools, OpeningVotes votes, Members members, Circles circles, Statutes statutes, PollActs acts, PollNotices notices, Clock clock) {
    this.polls = polls;
    this.pools = pools;
    this.votes = votes;
    this.members = members;
    this.circles = circles;
    this.statutes = statutes;
    this.acts = acts;
    this.notices = notices;
    this.clock = clock;
  }

  /** Does nothing unless the poll is due; the second of two calls finds nothing to do. Looks before it locks, so that closing can lock the box first. */
  @Transactional
  public void open(CoopId coop, VoteNumber number) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (polls.find(coop, number).filter(life -> life.due(at)).isPresent()) {
      polls.lock(coop, number).filter(life -> life.due(at)).ifPresent(life -> open(life.poll(), at));
    }
  }

  private void open(Poll poll, Instant at) {
    var asked = poll.asked();
    var voters = voters(poll);
    var version = statutes.inForce(poll.coop()).number();
    var lines = voters.stream().map(voter -> voter.number() + " " + voter.memberClass()).sorted().toList();
    var root = asked.paper().isPresent()
        ? votes.open(new NewVote(poll.coop(), poll.number(), asked.paper().get(), asked.secret(), at, asked.closesAt()), voters)
        : MerkleTree.rootOf(lines).hex();
    polls.open(poll, at, version, voters.size(), root);
    if (asked.paper().isEmpty()) {
      pools.freeze(poll, voters);
    }
    acts.opened(poll, version, voters.size(), root);
    notices.opened(poll, people(voters));
  }

  /** In a circle a seat has one ballot, whoever else the person acts for. In secret all are of one class: a small one would give its members away. */
  private List<Voter> voters(Poll poll) {
    var asked = poll.asked();
    var roll = members.roll(poll.coop()).stream().filter(asked.electorate()::has);
    if (asked.electorate().circle().isPresent()) {
      var seats = new HashSet<>(circles.voters(poll.coop(), asked.electorate().circle().get()));
      roll = roll.filter(voter -> seats.remove(voter.votes()));
    }
    return (asked.secret() ? roll.map(voter -> new Voter(voter.member(), voter.number(), voter.votes(), PollBallots.ALL, voter.name())) : roll).toList();
  }

  private static List<PersonId> people(List<Voter> voters) {
    return voters.stream().map(Voter::votes).distinct().toList();
  }
}
