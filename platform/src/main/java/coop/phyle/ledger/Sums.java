package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Balances;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads sums: stored ones where they suffice, recomputed ones for a day in the past. */
@Repository
class Sums {
  private static final String AT =
      """
      select p.account, p.currency, a.scale, sum(p.amount)::bigint as sum
      from ledger.entry e
      join ledger.posting p on p.coop_id = e.coop_id and p.entry_id = e.id
      join ledger.account a on a.coop_id = p.coop_id and a.path = p.account and a.currency = p.currency
      where e.coop_id = :coop and e.effective_on <= :on
      group by p.account, p.currency, a.scale
      """;
  private static final String STORED =
      """
      select b.account, b.currency, a.scale, b.posted as sum
      from ledger.balance b join ledger.account a on a.coop_id = b.coop_id and a.path = b.account and a.currency = b.currency
      where b.coop_id = :coop
      """;
  private static final String LATER = "select exists (select from ledger.entry where coop_id = :coop and effective_on > :on)";
  private static final String HELD_BELOW =
      """
      select coalesce(sum(p.amount), 0)::bigint
      from ledger.entry e join ledger.posting p on p.coop_id = e.coop_id and p.entry_id = e.id
      where e.coop_id = :coop and e.seq < :before and p.account like 'assets:%' and p.currency = :currency
      """;

  private final JdbcClient database;

  Sums(JdbcClient database) {
    this.database = database;
  }

  Balances at(CoopId coop, LocalDate on) {
    var later = database.sql(LATER).param("coop", coop.value()).param("on", on).query(Boolean.class).single();
    return later ? collected(database.sql(AT).param("coop", coop.value()).param("on", on)) : stored(coop);
  }

  Balances stored(CoopId coop) {
    return collected(database.sql(STORED).param("coop", coop.value()));
  }

  /** What all asset accounts held in one currency when the entries below a number had been written. */
  Money heldBelow(CoopId coop, long before, Currency currency) {
    var sum = database.sql(HELD_BELOW).param("coop", coop.value()).param("before", before).param("currency", currency.code());
    return new Money(sum.query(Long.class).single(), currency);
  }

  private static Balances collected(JdbcClient.StatementSpec statement) {
    var sums = new TreeMap<Balances.Key, Money>();
    statement.query((row, n) -> row(row)).list().forEach(s -> sums.put(s.key, s.sum));
    return new Balances(sums);
  }

  private static Sum row(ResultSet row) throws SQLException {
    var currency = new Currency(row.getString("currency"), row.getInt("scale"));
    return new Sum(new Balances.Key(AccountPath.of(row.getString("account")), currency.code()), new Money(row.getLong("sum"), currency));
  }

  private record Sum(Balances.Key key, Money sum) {}
}
