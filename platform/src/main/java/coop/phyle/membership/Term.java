package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One appointment, running, to come or over.
 *
 * @param officer who and when; its {@code until} is the day the office really ends or ended
 * @param appointedUntil the day the term was to end
 * @param memberClass the member's class today
 * @param end how it ended early, if it did
 */
public record Term(
    UUID id, Officer officer, LocalDate appointedUntil, ClassId memberClass, OptionalInt decision, Optional<TermEnd> end) {
  boolean runs(LocalDate day) {
    return !officer.from().isAfter(day) && officer.until().isAfter(day);
  }

  /** Whether any day of this term lies between two days (until excluded). */
  boolean touches(LocalDate from, LocalDate until) {
    return officer.from().isBefore(until) && from.isBefore(officer.until()) && officer.from().isBefore(officer.until());
  }

  boolean isFor(MemberId member, Office office) {
    return officer.member().equals(member) && officer.office() == office;
  }
}
