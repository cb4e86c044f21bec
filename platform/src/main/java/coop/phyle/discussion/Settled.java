package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one kind of decision came to, for modules that show it or follow it through: each module in which something is decided declares one as a bean. Asked inside the
 * co-op's tenancy and a transaction; a few statements however many numbers.
 */
public interface Settled {
  CardKind kind();

  /** Those with these numbers that the reader may see. */
  Map<Integer, Matter> of(CoopId coop, Collection<Integer> numbers, PersonId reader);

  /** What is to be looked at again by a day, as its module was told. */
  default Map<Integer, Review> due(CoopId coop, LocalDate by) {
    return Map.of();
  }

  /** The co-ops in which something is to be looked at again by a day. Runs across co-ops. */
  default Set<CoopId> coopsDue(LocalDate by) {
    return Set.of();
  }

  /**
   * One of them.
   *
   * @param over whether it is decided, counted, held
   * @param by who brought it
   * @param review the day to look at it again, if its module was told one
   */
  record Matter(String title, boolean over, PersonId by, Optional<Review> review) {}

  /**
   * A day to look at it again.
   *
   * @param stated when that was said
   * @param by who said it
   */
  record Review(LocalDate on, Instant stated, PersonId by) {}
}
