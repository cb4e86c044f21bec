package coop.phyle.kernel.tally.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who votes for whom, resolved before counting.
 *
 * <ul>
 *   <li>Whoever votes has voted; their delegation does not count. Otherwise the delegation of the most specific scope counts, and of equally
 *       specific ones (two subjects, or one given anew) the latest.
 *   <li>Delegations are followed from voter to voter up to somebody who votes. A chain that ends before, leaves the roll or runs in a circle
 *       carries no vote: nothing falls back to a wider scope, for the voter chose the narrower one.
 *   <li>A delegate carries no more than so many votes besides their own. The nearest come first: shorter chains, then delegations given earlier, then
 *       smaller ids. So whoever is carried, all between are carried too. The others are left without, and can be told before closing.
 * </ul>
 *
 * @param given delegations of any time and scope, in any order
 * @param most votes a delegate may carry besides their own; empty: any number
 */
public record Delegations(List<Delegation> given, OptionalInt most) {
  private static final Comparator<Delegation> WEAKER = Comparator.<Delegation>comparingInt(delegation -> delegation.scope().specificity())
      .thenComparing(Delegation::given)
      .thenComparing(delegation -> delegation.to().map(Voter::id).orElse(""), Comparator.reverseOrder())
      .thenComparing(Delegation::toString); // alike but for the scope or an end yet to come: any one, but always the same

  public Delegations {
    given = List.copyOf(given);
    if (most.orElse(0) < 0) {
      throw new IllegalArgumentException("a delegate carries no fewer than 0 votes of others");
    }
  }

  /**
   * Resolves them for one question.
   *
   * @param roll everyone with a vote
   * @param voted those of the roll who vote themselves; others are passed over
   */
  public DelegatedVotes resolve(Question question, Set<Voter> roll, Set<Voter> voted) {
    var followed = new TreeMap<Voter, Delegation>();
    for (var delegation : given) {
      if (roll.contains(delegation.from()) && !voted.contains(delegation.from()) && delegation.holds(question)) {
        followed.merge(delegation.from(), delegation, (one, other) -> WEAKER.compare(one, other) >= 0 ? one : other);
      }
    }
    followed.values().removeIf(delegation -> delegation.to().isEmpty());
    var ends = new Chains(roll, voted, followed).ends();
    var castBy = new TreeMap<Voter, Voter>();
    var without = new TreeMap<Voter, DelegatedVotes.Reason>();
    var carried = new TreeMap<Voter, List<Chains.End.Votes>>();
    ends.forEach((voter, end) -> {
      switch (end) {
        case Chains.End.Nowhere(var reason) -> without.put(voter, reason);
        case Chains.End.Votes votes -> carried.computeIfAbsent(votes.delegate(), delegate -> new ArrayList<>()).add(votes);
      }
    });
    carried.values().forEach(votes -> share(votes, followed, castBy, without));
    return new DelegatedVotes(castBy, followed, without);
  }

  /** The delegate's own vote, then the nearest others as far as the delegate may carry them. */
  private void share(
      List<Chains.End.Votes> votes, Map<Voter, Delegation> followed, SortedMap<Voter, Voter> castBy,
      SortedMap<Voter, DelegatedVotes.Reason> without) {
    Comparator<Chains.End.Votes> nearer = Comparator.comparingLong(Chains.End.Votes::steps);
    var nearest = votes.stream()
        .sorted(nearer
            .thenComparing(one -> Optional.ofNullable(followed.get(one.voter())).map(Delegation::given).orElse(Instant.MIN))
            .thenComparing(Chains.End.Votes::voter))
        .toList();
    for (var i = 0; i < nearest.size(); i++) {
      if (i <= most.orElse(Integer.MAX_VALUE)) {
        castBy.put(nearest.get(i).voter(), nearest.get(i).delegate());
      } else {
        without.put(nearest.get(i).voter(), DelegatedVotes.Reason.DELEGATE_IS_FULL);
      }
    }
  }
}
