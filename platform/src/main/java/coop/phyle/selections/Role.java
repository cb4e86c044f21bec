package coop.phyle.selections;

import coop.phyle.kernel.rules.Office;
import java.util.Locale;
import java.util.Optional;

/** What somebody is chosen for. */
public enum Role {
  SECRETARY(Office.SECRETARY),
  TREASURER(Office.TREASURER),
  /** Of the circle that chooses. */
  COORDINATOR(null),
  /** A role with a name of its own, which the register of officers does not know. */
  OTHER(null);

  private final @org.jspecify.annotations.Nullable Office office;

  Role(@org.jspecify.annotations.Nullable Office office) {
    this.office = office;
  }

  /** The office in the register. */
  Optional<Office> office() {
    return Optional.ofNullable(office);
  }

  /** In keys, acts and JSON: small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
