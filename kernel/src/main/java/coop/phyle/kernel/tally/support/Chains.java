package coop.phyle.kernel.tally.support;

import coop.phyle.kernel.tally.support.DelegatedVotes.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Follows every voter's delegations to their end; each voter is walked over once, however long chains are. */
final class Chains {
  private final Set<Voter> roll;
  private final Set<Voter> voted;
  private final Map<Voter, Delegation> followed;
  private final Map<Voter, End> ends = new HashMap<>();

  /** Where a chain leads. */
  sealed interface End {
    /** To somebody who votes, after so many steps: 0 for themselves. */
    record Votes(Voter voter, Voter delegate, long steps) implements End {}

    record Nowhere(Reason reason) implements End {}
  }

  Chains(Set<Voter> roll, Set<Voter> voted, Map<Voter, Delegation> followed) {
    this.roll = roll;
    this.voted = voted;
    this.followed = followed;
  }

  Map<Voter, End> ends() {
    roll.forEach(this::walk);
    return ends;
  }

  private void walk(Voter start) {
    var path = new ArrayList<Voter>();
    var onPath = new HashSet<Voter>();
    var at = start;
    while (!ends.containsKey(at) && followed.containsKey(at) && onPath.add(at)) {
      path.add(at);
      at = followed.get(at).to().orElseThrow();
    }
    var end = onPath.contains(at) ? new End.Nowhere(Reason.CIRCLE) : end(at);
    for (var i = path.size() - 1; i >= 0; i--) {
      end = before(path.get(i), end);
      ends.put(path.get(i), end);
    }
  }

  /** The end of whoever has one, votes, or does not go on. */
  private End end(Voter at) {
    if (!roll.contains(at)) {
      return new End.Nowhere(Reason.DELEGATE_NOT_ON_ROLL);
    }
    return ends.computeIfAbsent(at, voter -> voted.contains(voter) ? new End.Votes(voter, voter, 0) : new End.Nowhere(Reason.DID_NOT_VOTE));
  }

  private static End before(Voter voter, End next) {
    return switch (next) {
      case End.Votes(var any, var delegate, var steps) -> new End.Votes(voter, delegate, steps + 1);
      case End.Nowhere(var reason) -> new End.Nowhere(reason == Reason.DID_NOT_VOTE ? Reason.DELEGATE_DID_NOT_VOTE : reason);
    };
  }
}
