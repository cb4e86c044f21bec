package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to join.
 *
 * @param person who asks, for themself or as the organisation's future representative
 * @param name the person's name as it shall stand in the register
 * @param organisation the organisation's name, if it is the one to join
 * @param statutesVersion the version the applicant accepted
 * @param closed how it ended, if it has
 */
public record Request(
    RequestId id,
    PersonId person,
    String name,
    Optional<String> organisation,
    String address,
    ClassId memberClass,
    int statutesVersion,
    Instant at,
    Optional<Closed> closed) {
  /** The end of a request. */
  public record Closed(String kind, String reason, Instant at) {}

  public boolean waits() {
    return closed.isEmpty();
  }

  public String memberName() {
    return organisation.orElse(name);
  }
}
