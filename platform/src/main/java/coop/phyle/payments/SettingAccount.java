package coop.phyle.payments;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where transfers go from now on. */
@Service
@Transactional
class SettingAccount {
  private final BankAccounts accounts;
  private final Clock clock;

  SettingAccount(BankAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Optional<BankAccounts.BankAccount> inUse(CoopId coop) {
    return accounts.inUse(coop);
  }

  /** The faults found; none when the account is set. Setting the same again writes nothing. */
  List<Problem> set(CoopId coop, String holder, String iban, PersonId by) {
    var problems = new ArrayList<Problem>();
    var name = holder.strip();
    if (name.isEmpty() || name.length() > 70 || name.chars().anyMatch(Character::isISOControl)) {
      problems.add(Problem.of("holder", "payments.problem.holder"));
    }
    if (!Iban.isReadable(iban)) {
      problems.add(Problem.of("iban", "payments.problem.iban"));
    }
    if (problems.isEmpty()) {
      var account = new BankAccounts.BankAccount(name, Iban.read(iban));
      if (!accounts.inUse(coop).equals(Optional.of(account))) {
        accounts.set(coop, account, by, clock.instant());
      }
    }
    return problems;
  }
}
