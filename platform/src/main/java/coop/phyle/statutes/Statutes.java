package coop.phyle.statutes;

import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Optional;

/** The rules a co-op lives by. Every module that needs a rule asks here; nobody keeps a second copy. Call inside the co-op's tenancy. */
public interface Statutes {
  /** The version in force today. A co-op without statutes cannot exist, so a missing one is a bug and throws. */
  Version inForce(CoopId coop);

  /** One version by its number; 1 is the founders'. */
  Optional<Version> version(CoopId coop, int number);

  /** Every version, newest first. */
  List<Version> versions(CoopId coop);

  /** Puts amended rules in force from now on, unless the law or a locked clause forbids it. Joins the caller's transaction. */
  Amending amend(CoopId coop, Amended amended);
}
