package coop.phyle.elections;

import coop.phyle.kernel.rules.Office;
import java.util.Optional;

/** What people are elected to. */
public enum Post {
  DIRECTOR(Office.DIRECTOR),
  SECRETARY(Office.SECRETARY),
  TREASURER(Office.TREASURER),
  /** A body with a name of its own, which the register of officers does not know. */
  BODY(null);

  private final @org.jspecify.annotations.Nullable Office office;

  Post(@org.jspecify.annotations.Nullable Office office) {
    this.office = office;
  }

  /** The office in the register. */
  public Optional<Office> office() {
    return Optional.ofNullable(office);
  }

  /** Whether one person holds it. */
  public boolean single() {
    return this == SECRETARY || this == TREASURER;
  }
}
