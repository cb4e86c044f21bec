package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;

/**
 * A member in office.
 *
 * @param name the member's name in the register
 * @param person who acts: the member, or its representative
 * @param from first day in office
 * @param until first day no longer in office
 */
public record Officer(Office office, MemberId member, int number, String name, PersonId person, LocalDate from, LocalDate until) {}
