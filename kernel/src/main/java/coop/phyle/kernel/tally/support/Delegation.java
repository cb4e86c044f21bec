package coop.phyle.kernel.tally.support;

import java.time.Instant;
import java.util.Optional;

/**
 * One voter lets another vote. To nobody: in this scope the voter does not delegate, whatever wider scopes say.
 *
 * @param given holds from this instant
 * @param revoked holds no longer at this instant
 * @param expires holds no longer at this instant
 */
public record Delegation(Voter from, Optional<Voter> to, Scope scope, Instant given, Optional<Instant> revoked, Optional<Instant> expires) {
  public Delegation {
    if (to.filter(from::equals).isPresent()) {
      throw new IllegalArgumentException("nobody delegates to themselves: " + from);
    }
  }

  /** Whether it holds for this question when that is resolved. */
  boolean holds(Question question) {
    return scope.covers(question)
        && !given.isAfter(question.at())
        && revoked.map(question.at()::isBefore).orElse(true)
        && expires.map(question.at()::isBefore).orElse(true);
  }
}
