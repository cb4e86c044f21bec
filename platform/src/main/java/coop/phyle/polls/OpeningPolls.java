package coop.phyle.polls;

import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.NewVote;
import coop.phyle.voting.OpeningVotes;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
  private final Statutes statutes;
  private final PollActs acts;
  private final PollNotices notices;
  private final Clock clock;

  OpeningPolls(Polls polls, Pools pools, OpeningVotes votes, Members members, Statutes statutes, PollActs acts, PollNotices notices, Clock clock) {
    this.polls = polls;
    this.pools = pools;
    this.votes = votes;
    this.members = members;
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
    var voters = members.roll(poll.coop()).stream().filter(asked.electorate()::has).toList();
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

  private static List<coop.phyle.shell.PersonId> people(List<Voter> voters) {
    return voters.stream().map(Voter::votes).distinct().toList();
  }
}
