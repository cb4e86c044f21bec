package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.kernel.tally.ClassId;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A row of an import that can be entered.
 *
 * @param email of the person, or of the organisation's representative
 * @param person the person's name, or the representative's
 */
public record PlannedMember(
    int row, String name, Member.Kind kind, Email email, String person, ClassId memberClass, String address, LocalDate admitted, OptionalInt number) {}
