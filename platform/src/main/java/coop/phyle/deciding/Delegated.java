package coop.phyle.deciding;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import java.util.Optional;
import java.util.Set;

/** What delegations need to know of a decision. A director's vote cannot be delegated: the board was elected in person. */
final class Delegated {
  private Delegated() {}

  static CarryingVotes.Matter matter(Decision decision, RuleBook rules) {
    var most = decision.kind() == ResolutionKind.BOARD || decision.secret() ? 0 : rules.participation().delegations();
    return new CarryingVotes.Matter(decision.coop(), decision.number(), Optional.empty(), Set.copyOf(decision.tags()), most);
  }
}
