package coop.phyle.membership;

import coop.phyle.shell.CoopId;

/** Ends memberships by resolution. Joins the caller's transaction; inside the co-op's tenancy. */
public interface Ending {
  /** What a passed resolution to remove a member does: ends the membership and its offices today. */
  Departure remove(CoopId coop, MemberId member, int decision);
}
