package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation to ask for membership: by email, once, or by a link for several.
 *
 * @param code its name in URLs; it opens the form to join and nothing else
 * @param email whom it was sent to, for an invitation by email
 * @param memberClass the class proposed, if any
 * @param name whom it was meant for, as the secretary wrote it; nobody sees it but they and whoever answers from that address
 */
public record Invitation(
    UUID id,
    String code,
    Optional<String> email,
    Optional<ClassId> memberClass,
    PersonId by,
    int useLimit,
    int used,
    Instant madeAt,
    Instant expiresAt,
    boolean revoked,
    Optional<String> name) {
  /** What an invitation is at a moment. */
  public enum State {
    OPEN,
    USED_UP,
    EXPIRED,
    REVOKED
  }

  public State state(Instant now) {
    if (revoked) {
      return State.REVOKED;
    }
    if (used >= useLimit) {
      return State.USED_UP;
    }
    return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
  }
}
