package coop.phyle.statutes;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who takes part in a founding.
 *
 * @param name of their account
 * @param particulars empty until they gave them
 */
public record CoFounder(PersonId person, String name, Instant joinedAt, Optional<Particulars> particulars) {
  /** As they are called in the register, or by their account until then. */
  public String shown() {
    return particulars.map(Particulars::name).orElse(name);
  }
}
