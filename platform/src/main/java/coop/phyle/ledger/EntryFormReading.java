package coop.phyle.ledger;

import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what the treasurer typed into an entry, or lists the faults by field. */
final class EntryFormReading {
  private final EntryForm form;
  private final List<Account> accounts;
  final List<Problem> problems = new ArrayList<>();

  EntryFormReading(EntryForm form, List<Account> accounts) {
    this.form = form;
    this.accounts = accounts;
  }

  /** The entry; complete only when {@link #problems} is empty. */
  NewEntry entry(PersonId by) {
    var legs = new ArrayList<Leg>();
    for (var i = 0; i < form.lines().size(); i++) {
      if (!form.lines().get(i).isBlank()) {
        leg(form.lines().get(i), i + 1).ifPresent(legs::add);
      }
    }
    return new NewEntry("manual", day(), form.text().strip(), legs, form.key(), Optional.of(by), source());
  }

  private Optional<Leg> leg(EntryForm.Line line, int number) {
    var account = accounts.stream().filter(a -> line.account().equals(a.path() + " " + a.currency().code())).findFirst();
    if (account.isEmpty()) {
      return fault("account-" + number, "ledger.problem.choose-account", number);
    }
    if (line.debit().isBlank() == line.credit().isBlank()) {
      return fault("debit-" + number, "ledger.problem.one-side", number);
    }
    var debit = !line.debit().isBlank();
    var amount = AmountText.read(debit ? line.debit() : line.credit(), account.get().currency()).filter(a -> !a.isZero());
    if (amount.isEmpty()) {
      return fault((debit ? "debit-" : "credit-") + number, "ledger.problem.amount", number);
    }
    return amount.map(a -> debit ? a : a.negated()).map((Money a) -> new Leg(account.get().path(), a));
  }

  private Optional<Leg> fault(String field, String key, int number) {
    problems.add(Problem.of(field, key, number));
    return Optional.empty();
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(form.on().strip());
    } catch (DateTimeParseException e) {
      problems.add(Problem.of("on", "ledger.problem.day"));
      return LocalDate.EPOCH;
    }
  }

  private Optional<Source> source() {
    var typed = form.decision().strip();
    if (!typed.isEmpty() && !typed.matches("[0-9]{1,9}")) {
      problems.add(Problem.of("decision", "ledger.problem.decision"));
    }
    return typed.isEmpty() ? Optional.empty() : Optional.of(new Source("decision", typed));
  }
}
