package coop.phyle.delegation;

import coop.phyle.circles.CircleNumber;
import coop.phyle.kernel.tally.support.DelegatedVotes;
import coop.phyle.kernel.tally.support.Delegations;
import coop.phyle.kernel.tally.support.Question;
import coop.phyle.kernel.tally.support.Voter;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.CarryingBallots;
import coop.phyle.voting.Mark;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Resolves delegations for a vote: at its closing into ballots, before that for whoever wants to know where their vote would go. */
@Component
public class CarryingVotes {
  private final Trusts trusts;
  private final Rolls rolls;
  private final CarryingBallots ballots;

  CarryingVotes(Trusts trusts, Rolls rolls, CarryingBallots ballots) {
    this.trusts = trusts;
    this.rolls = rolls;
    this.ballots = ballots;
  }

  /**
   * What is voted on.
   *
   * @param circle the circle that is asked, if it is not the whole co-op
   * @param tags subjects it is about
   * @param most votes of others a delegate may carry; 0: nothing is resolved
   */
  public record Matter(CoopId coop, VoteNumber number, Optional<CircleNumber> circle, Set<String> tags, int most) {}

  /** Gives every silent member who is carried a ballot. Of an open vote, under the box's lock, before it is counted. */
  public void carry(Matter matter, Instant at) {
    var marks = resolvable(matter, at);
    if (marks.isEmpty()) {
      return;
    }
    var resolved = resolve(matter, marks, at);
    var delegates = new HashMap<MemberId, MemberId>();
    resolved.castBy().forEach((voter, delegate) -> {
      if (!voter.equals(delegate)) {
        delegates.put(member(voter), member(delegate));
      }
    });
    ballots.carry(matter.coop(), matter.number(), marks.stream().filter(mark -> !mark.voted()).toList(), delegates);
  }

  /**
   * Where a member's vote would go if the vote closed now.
   *
   * @param names from the first delegate on, as the register has them
   * @param reason why it would not be cast; empty where the last of them has voted
   */
  public record Chain(List<String> names, Optional<DelegatedVotes.Reason> reason) {}

  /** Empty where the member has voted, or delegates to nobody here. */
  public Optional<Chain> chain(Matter matter, MemberId member, Instant at) {
    var marks = resolvable(matter, at);
    var from = Trust.voter(member);
    if (marks.stream().noneMatch(mark -> mark.member().equals(member) && !mark.voted())) {
      return Optional.empty();
    }
    var resolved = resolve(matter, marks, at);
    if (!resolved.followed().containsKey(from)) {
      return Optional.empty();
    }
    Map<Voter, String> names = marks.stream().collect(Collectors.toMap(mark -> Trust.voter(mark.member()), Mark::name));
    var chain = resolved.chain(from).stream().skip(1).map(voter -> names.getOrDefault(voter, "—")).toList();
    return Optional.of(new Chain(chain, Optional.ofNullable(resolved.without().get(from))));
  }

  /** The roll, or nothing where nobody delegates. */
  private List<Mark> resolvable(Matter matter, Instant at) {
    return matter.most() == 0 || trusts.holding(matter.coop(), at).isEmpty() ? List.of() : rolls.marks(matter.coop(), matter.number());
  }

  private DelegatedVotes resolve(Matter matter, List<Mark> marks, Instant at) {
    var given = trusts.holding(matter.coop(), at).stream().map(Trust::counted).toList();
    var question = new Question(matter.number().toString(), matter.circle().map(CircleNumber::toString), matter.tags(), at);
    var roll = marks.stream().map(mark -> Trust.voter(mark.member())).collect(Collectors.toSet());
    var voted = marks.stream().filter(Mark::voted).map(mark -> Trust.voter(mark.member())).collect(Collectors.toSet());
    return new Delegations(given, OptionalInt.of(matter.most())).resolve(question, roll, voted);
  }

  private static MemberId member(Voter voter) {
    return new MemberId(java.util.UUID.fromString(voter.id()));
  }
}
