package coop.phyle.delegation;

import coop.phyle.kernel.tally.support.Delegation;
import coop.phyle.kernel.tally.support.Scope;
import coop.phyle.kernel.tally.support.Voter;
import coop.phyle.membership.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A delegation that nobody took back.
 *
 * @param to empty: in this scope the member delegates to nobody
 */
record Trust(DelegationId id, MemberId from, Optional<MemberId> to, Scope scope, Instant given, Instant expires) {
  Delegation counted() {
    return new Delegation(voter(from), to.map(Trust::voter), scope, given, Optional.empty(), Optional.of(expires));
  }

  static Voter voter(MemberId member) {
    return new Voter(member.toString());
  }
}
