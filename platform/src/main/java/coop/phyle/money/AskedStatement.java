package coop.phyle.money;

import coop.phyle.ledger.StatementKey;
import coop.phyle.shell.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the address of a statement.
 *
 * @param from first day, as 2026-01-01; without it, the first of the year of the last day
 * @param until last day; without it, today
 * @param currency of the account; without it, the book's own
 * @param after where the page before ended
 */
record AskedStatement(@Nullable String from, @Nullable String until, @Nullable String currency, @Nullable String after) {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  /** The days to show; where the fault lies when they make no sense, and then what is shown instead. */
  record Span(LocalDate from, LocalDate until, List<Problem> problems) {}

  Span span(LocalDate today) {
    var problems = new ArrayList<Problem>();
    var last = day("until", until, today, problems);
    var first = day("from", from, last.withDayOfYear(1), problems);
    if (problems.isEmpty() && first.isAfter(last)) {
      problems.add(Problem.of("from", "money.problem.from-after-until"));
    }
    return problems.isEmpty() ? new Span(first, last, List.of()) : new Span(today.withDayOfYear(1), today, List.copyOf(problems));
  }

  Optional<StatementKey> place() {
    return after == null ? Optional.empty() : StatementKey.read(after);
  }

  private static LocalDate day(String field, @Nullable String typed, LocalDate otherwise, List<Problem> problems) {
    if (typed == null || typed.isBlank()) {
      return otherwise;
    }
    try {
      var day = LocalDate.parse(typed.strip());
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeException e) {
      // said below, with the day that is out of range
    }
    problems.add(Problem.of(field, "money.problem.day"));
    return otherwise;
  }
}
