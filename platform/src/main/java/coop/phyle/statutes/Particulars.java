package coop.phyle.statutes;

import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import java.util.Set;

/** What a founder gives for the register and the registration; see {@link Founder}. */
public record Particulars(String name, String address, ClassId memberClass, Set<Office> offices, boolean signatory) {
  public Particulars {
    offices = Set.copyOf(offices);
  }
}
