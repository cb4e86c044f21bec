package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts beside the usual ones, and closes empty ones. */
@Service
@Transactional
class OpeningAccounts {
  private final Chart chart;
  private final Sums sums;
  private final Clock clock;

  OpeningAccounts(Chart chart, Sums sums, Clock clock) {
    this.chart = chart;
    this.sums = sums;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {
    record Done() implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {}
  }

  Outcome open(CoopId coop, AccountForm form) {
    var problems = new ArrayList<Problem>();
    if (!AccountPath.isPath(form.path().strip())) {
      problems.add(Problem.of("path", "ledger.problem.path"));
    }
    var title = form.title().strip();
    if (title.isEmpty() || title.length() > 80 || title.chars().anyMatch(Character::isISOControl)) {
      problems.add(Problem.of("title", "ledger.problem.title"));
    }
    var currency = currency(form.currency().strip());
    if (currency.isEmpty()) {
      problems.add(Problem.of("currency", "ledger.problem.currency"));
    }
    var floor = currency.filter(c -> !form.floor().isBlank()).flatMap(c -> AmountText.read(form.floor(), c));
    if (!form.floor().isBlank() && currency.isPresent() && floor.isEmpty()) {
      problems.add(Problem.of("floor", "ledger.problem.floor"));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    var path = AccountPath.of(form.path().strip());
    var added = chart.add(coop, path, currency.orElseThrow(), title, floor.map(Money::minor).orElse(null), clock.instant());
    return added ? new Outcome.Done() : new Outcome.Refused(List.of(Problem.of("path", "ledger.problem.path-taken")));
  }

  Outcome close(CoopId coop, String path, String currency, PersonId by) {
    var account = chart.all(coop).stream().filter(a -> a.path().value().equals(path) && a.currency().code().equals(currency)).findFirst();
    if (account.isEmpty()) {
      return new Outcome.Refused(List.of(Problem.of("path", "ledger.problem.unknown-account", path)));
    }
    if (account.get().title().isEmpty()) { // the programs post to the usual ones
      return new Outcome.Refused(List.of(Problem.of("path", "ledger.problem.usual", path)));
    }
    chart.lock(coop);
    if (!sums.stored(coop).of(account.get().path(), account.get().currency()).isZero()) {
      return new Outcome.Refused(List.of(Problem.of("path", "ledger.problem.not-empty", path)));
    }
    chart.close(coop, account.get(), by, clock.instant());
    return new Outcome.Done();
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.of(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
