package coop.phyle.membership;

import coop.phyle.shell.CoopId;
import java.util.Optional;

/** Lets members in. Joins the caller's transaction; inside the co-op's tenancy. */
public interface Admitting {
  /** What a passed resolution of the members does: admits whoever made the request. */
  Admittance admit(CoopId coop, RequestId request, int decision);

  /** A request that still waits, for the page that proposes it. */
  Optional<Waiting> waiting(CoopId coop, RequestId request);

  /**
   * A request to join that waits for an answer.
   *
   * @param name who would become a member
   */
  record Waiting(RequestId request, String name, coop.phyle.kernel.tally.ClassId memberClass) {}
}
