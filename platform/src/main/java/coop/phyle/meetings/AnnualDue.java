package coop.phyle.meetings;

import coop.phyle.kernel.rules.RuleBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The annual general meeting a co-op owes its members: held within so many months of the end of its financial year.
 *
 * @param yearEnd last day of the financial year it is about
 * @param callBy last day for its notice to go out in time
 * @param holdBy last day to hold it
 */
record AnnualDue(LocalDate yearEnd, LocalDate callBy, LocalDate holdBy) {
  private static final int SOON_DAYS = 30;
  private static final int NOW_DAYS = 7;

  /** How urgent it is; each is said once. */
  enum Moment {
    SOON,
    NOW,
    LATE
  }

  /** About the last year that has ended. */
  static AnnualDue of(RuleBook rules, LocalDate today) {
    var ended = YearMonth.of(today.getYear(), rules.meetings().yearEnds()).atEndOfMonth();
    var yearEnd = ended.isBefore(today) ? ended : YearMonth.of(today.getYear() - 1, rules.meetings().yearEnds()).atEndOfMonth();
    var holdBy = yearEnd.plusMonths(rules.meetings().annualMonths());
    return new AnnualDue(yearEnd, holdBy.minusDays(rules.resolutions().ordinary().noticeDays() + 1L), holdBy);
  }

  boolean late(LocalDate today) {
    return today.isAfter(holdBy);
  }

  /** What is to be said today, if anything. */
  Optional<Moment> moment(LocalDate today) {
    if (late(today)) {
      return Optional.of(Moment.LATE);
    }
    if (!today.isBefore(callBy.minusDays(NOW_DAYS))) {
      return Optional.of(Moment.NOW);
    }
    return today.isBefore(callBy.minusDays(SOON_DAYS)) ? Optional.empty() : Optional.of(Moment.SOON);
  }
}
