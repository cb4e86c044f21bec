package coop.phyle.money;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A month or a year.
 *
 * @param month 1 to 12, or 0 for the whole year
 */
public record Period(int year, int month) {
  static Period of(LocalDate day) {
    return new Period(day.getYear(), day.getMonthValue());
  }

  /** Reads "2026-11" or "2026". */
  static Optional<Period> read(String text) {
    try {
      if (text.matches("[12][0-9]{3}")) {
        return Optional.of(new Period(Year.parse(text).getValue(), 0));
      }
      return text.matches("[12][0-9]{3}-[0-9]{2}") ? Optional.of(YearMonth.parse(text)).map(m -> new Period(m.getYear(), m.getMonthValue())) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public boolean wholeYear() {
    return month == 0;
  }

  public LocalDate first() {
    return LocalDate.of(year, wholeYear() ? 1 : month, 1);
  }

  public LocalDate last() {
    return wholeYear() ? LocalDate.of(year, 12, 31) : first().plusMonths(1).minusDays(1);
  }

  public Period before() {
    return wholeYear() ? new Period(year - 1, 0) : of(first().minusDays(1));
  }

  public Period after() {
    return wholeYear() ? new Period(year + 1, 0) : of(last().plusDays(1));
  }

  public Period ofYear() {
    return new Period(year, 0);
  }

  /** As the address has it. */
  @Override
  public String toString() {
    return wholeYear() ? Integer.toString(year) : "%d-%02d".formatted(year, month);
  }
}
