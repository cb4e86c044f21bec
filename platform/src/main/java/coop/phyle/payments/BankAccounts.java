package coop.phyle.payments;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps where transfers go. */
@Repository
public class BankAccounts {
  private static final String IN_USE =
      "select holder, iban from payments.bank_account where coop_id = :coop order by set_at desc, id desc limit 1";
  private static final String SET =
      "insert into payments.bank_account (coop_id, id, holder, iban, set_at, set_by) values (:coop, :id, :holder, :iban, :at, :by)";

  private final JdbcClient database;

  BankAccounts(JdbcClient database) {
    this.database = database;
  }

  /** A bank account. */
  public record BankAccount(String holder, Iban iban) {}

  Optional<BankAccount> inUse(CoopId coop) {
    return database.sql(IN_USE).param("coop", coop.value()).query((row, n) -> new BankAccount(row.getString(1), new Iban(row.getString(2)))).optional();
  }

  public void set(CoopId coop, BankAccount account, PersonId by, Instant at) {
    database.sql(SET).param("coop", coop.value()).param("id", Ids.next()).param("holder", account.holder())
        .param("iban", account.iban().value()).param("at", Transfers.time(at)).param("by", by.value()).update();
  }
}
