package coop.phyle.membership;

import coop.phyle.shell.PersonId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * On what ground members are admitted.
 *
 * @param source the request or import
 * @param decision number of the resolution
 * @param by who did it, if a person did
 */
record Basis(Means means, Optional<UUID> source, OptionalInt decision, Optional<PersonId> by) {
  enum Means {
    FOUNDING,
    OPEN,
    BOARD,
    DECISION,
    IMPORT
  }

  static Basis of(Means means, PersonId by) {
    return new Basis(means, Optional.empty(), OptionalInt.empty(), Optional.of(by));
  }
}
