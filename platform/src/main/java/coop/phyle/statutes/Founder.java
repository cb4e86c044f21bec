package coop.phyle.statutes;

import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;
import java.util.Set;

/**
 * Somebody who founds a co-op.
 *
 * @param name as it stands in the register
 * @param address postal address, for the register
 * @param memberClass the class they join
 * @param offices offices they hold from the first day
 * @param signatory whether they sign the registration
 */
public record Founder(PersonId person, String name, String address, ClassId memberClass, Set<Office> offices, boolean signatory) {
  public Founder {
    offices = Set.copyOf(offices);
  }
}
