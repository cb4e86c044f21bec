package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.money.Currency;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the book and its accounts. */
@Repository
class Chart {
  private static final String OPEN =
      """
      insert into ledger.book (coop_id, currency, scale, opened_at) values (:coop, :currency, :scale, :at)
      on conflict (coop_id) do nothing
      """;
  private static final String LOCK = "select ledger.lock(:coop)::text";
  private static final String CURRENCY = "select currency, scale from ledger.book where coop_id = :coop";
  private static final String ADD =
      """
      insert into ledger.account (coop_id, path, currency, scale, title, floor, opened_at)
      values (:coop, :path, :currency, :scale, :title, :floor, :at)
      on conflict (coop_id, path, currency) do nothing
      """;
  private static final String CLOSE =
      """
      insert into ledger.account_closing (coop_id, path, currency, at, by) values (:coop, :path, :currency, :at, :by)
      on conflict (coop_id, path, currency) do nothing
      """;
  private static final String ONE =
      """
      select a.path, a.currency, a.scale, a.title, a.floor, c.at is not null as closed
      from ledger.account a
      left join ledger.account_closing c on c.coop_id = a.coop_id and c.path = a.path and c.currency = a.currency
      where a.coop_id = :coop and a.path = :path and a.currency = :currency
      """;
  private static final String ALL =
      """
      select a.path, a.currency, a.scale, a.title, a.floor, c.at is not null as closed
      from ledger.account a
      left join ledger.account_closing c on c.coop_id = a.coop_id and c.path = a.path and c.currency = a.currency
      where a.coop_id = :coop
      order by array_position(array['assets', 'liabilities', 'equity', 'income', 'expenses'], split_part(a.path, ':', 1)), a.path, a.currency
      """;

  private final JdbcClient database;

  Chart(JdbcClient database) {
    this.database = database;
  }

  /** Whether the book was opened just now. */
  boolean open(CoopId coop, Currency currency, Instant at) {
    return database.sql(OPEN).param("coop", coop.value()).param("currency", currency.code()).param("scale", currency.scale())
        .param("at", time(at)).update() == 1;
  }

  Optional<Currency> currency(CoopId coop) {
    return database.sql(CURRENCY).param("coop", coop.value()).query((row, n) -> new Currency(row.getString(1), row.getInt(2))).optional();
  }

  /** Waits for posters to finish and keeps them out until the transaction ends. */
  void lock(CoopId coop) {
    database.sql(LOCK).param("coop", coop.value()).query((row, n) -> row.getString(1)).list();
  }

  /** Whether it was new. */
  boolean add(CoopId coop, AccountPath path, Currency currency, @Nullable String title, @Nullable Long floor, Instant at) {
    return database.sql(ADD).param("coop", coop.value()).param("path", path.value()).param("currency", currency.code())
        .param("scale", currency.scale()).param("title", title).param("floor", floor).param("at", time(at)).update() == 1;
  }

  void close(CoopId coop, Account account, PersonId by, Instant at) {
    database.sql(CLOSE).param("coop", coop.value()).param("path", account.path().value())
        .param("currency", account.currency().code()).param("at", time(at)).param("by", by.value()).update();
  }

  /** In the order a balance sheet reads. */
  List<Account> all(CoopId coop) {
    return database.sql(ALL).param("coop", coop.value()).query((row, n) -> account(row)).list();
  }

  Optional<Account> one(CoopId coop, AccountPath path, String currency) {
    return database.sql(ONE).param("coop", coop.value()).param("path", path.value()).param("currency", currency).query((row, n) -> account(row)).optional();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        AccountPath.of(row.getString("path")),
        new Currency(row.getString("currency"), row.getInt("scale")),
        Optional.ofNullable(row.getString("title")),
        row.getObject("floor") == null ? OptionalLong.empty() : OptionalLong.of(row.getLong("floor")),
        row.getBoolean("closed"));
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
