package coop.phyle.kernel.tally.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who votes with how many votes, and whose they are. A vote counts in the class of the voter it belongs to, not of the delegate who casts it.
 *
 * @param castBy for everyone whose vote is cast, who casts it: themselves, or the delegate at the end of the chain
 * @param followed for everyone who did not vote, the delegation that counts
 * @param without for everyone else on the roll, why their vote is not cast
 */
public record DelegatedVotes(SortedMap<Voter, Voter> castBy, SortedMap<Voter, Delegation> followed, SortedMap<Voter, Reason> without) {
  /** Why a vote is not cast. */
  public enum Reason {
    /** Did not vote and delegates to nobody. */
    DID_NOT_VOTE,
    /** The last of the chain did not vote and delegates to nobody. */
    DELEGATE_DID_NOT_VOTE,
    /** The chain leads to somebody who has no vote here. */
    DELEGATE_NOT_ON_ROLL,
    /** The chain runs in a circle, or into one. */
    CIRCLE,
    /** The delegate carries as many votes as one may. */
    DELEGATE_IS_FULL
  }

  public DelegatedVotes {
    castBy = Collections.unmodifiableSortedMap(new TreeMap<>(castBy));
    followed = Collections.unmodifiableSortedMap(new TreeMap<>(followed));
    without = Collections.unmodifiableSortedMap(new TreeMap<>(without));
  }

  /** Everyone who votes, and with how many votes, their own included. */
  public SortedMap<Voter, Long> votes() {
    var votes = new TreeMap<Voter, Long>();
    castBy.values().forEach(delegate -> votes.merge(delegate, 1L, Math::addExact));
    return votes;
  }

  /** From this voter step by step to where the chain ends; somebody met again is named again and ends it. */
  public List<Voter> chain(Voter voter) {
    var chain = new ArrayList<Voter>();
    var met = new HashSet<Voter>();
    var at = voter;
    chain.add(at);
    while (met.add(at) && followed.containsKey(at)) {
      at = followed.get(at).to().orElseThrow();
      chain.add(at);
    }
    return chain;
  }
}
