package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A current member as others need to see one.
 *
 * @param number its line in the register, never reused
 * @param name as it stands in the register
 * @param actsThrough who acts: the person, or the organisation's named representative
 * @param admitted first day as a member
 * @param leaves first day no longer a member, when an ending is already noted
 */
public record Member(
    MemberId id,
    int number,
    Kind kind,
    String name,
    ClassId memberClass,
    PersonId actsThrough,
    LocalDate admitted,
    Optional<LocalDate> leaves) {
  /** A member is a person or an organisation. */
  public enum Kind {
    PERSON,
    ORGANISATION
  }
}
