package coop.phyle.payments;

import coop.phyle.shell.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** What a receipt or a repayment must satisfy. */
final class Moves {
  private Moves() {}

  static Optional<Confirming.Refused> check(Receipts.Moved moved, Transfer transfer, Clock clock) {
    var problems = new ArrayList<Problem>();
    if (moved.amount().minor() <= 0 || !moved.amount().currency().equals(transfer.amount().currency())) {
      problems.add(Problem.of("amount", "payments.problem.amount", transfer.amount().currency().code()));
    }
    // A day of grace: the bank's day may be ahead of the server's.
    if (moved.on().isAfter(LocalDate.now(clock).plusDays(1)) || moved.on().isBefore(LocalDate.of(2000, 1, 1))) {
      problems.add(Problem.of("on", "payments.problem.day"));
    }
    if (moved.confirmation().isBlank() || moved.confirmation().length() > 100) {
      problems.add(Problem.of("confirmation", "payments.problem.confirmation"));
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(new Confirming.Refused(problems));
  }
}
