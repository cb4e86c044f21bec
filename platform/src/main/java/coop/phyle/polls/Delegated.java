package coop.phyle.polls;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.kernel.rules.RuleBook;
import java.util.Set;

/** What delegations need to know of a poll: only where it was asked so do delegates answer for the silent. */
final class Delegated {
  private Delegated() {}

  static CarryingVotes.Matter matter(Poll poll, RuleBook rules) {
    var asked = poll.asked();
    var most = asked.delegable() ? rules.participation().delegations() : 0;
    return new CarryingVotes.Matter(poll.coop(), poll.number(), asked.electorate().circle(), Set.copyOf(asked.tags()), most);
  }
}
