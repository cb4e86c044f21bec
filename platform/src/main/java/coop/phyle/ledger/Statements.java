package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened to one account. The database adds up, in whole minor units. */
@Repository
class Statements {
  private static final String SUMS =
      """
      select coalesce(sum(p.amount) filter (where e.effective_on < :from), 0)::bigint as opening,
        coalesce(sum(p.amount) filter (where (e.effective_on, e.seq) <= (:on, :seq)), 0)::bigint as brought,
        coalesce(sum(p.amount) filter (where e.effective_on >= :from and p.amount > 0), 0)::bigint as debits,
        coalesce(-sum(p.amount) filter (where e.effective_on >= :from and p.amount < 0), 0)::bigint as credits,
        coalesce(sum(p.amount), 0)::bigint as closing,
        count(distinct e.seq) filter (where e.effective_on >= :from) as entries,
        coalesce(max(e.seq), 0) as newest
      from ledger.entry e join ledger.posting p on p.coop_id = e.coop_id and p.entry_id = e.id
      where e.coop_id = :coop and p.account = :account and p.currency = :currency and e.effective_on <= :until
      """;
  /** The balance runs over the lines of the page alone, on top of what was brought forward. */
  private static final String LINES =
      """
      select l.*, (:brought + sum(l.debit - l.credit) over (order by l.effective_on, l.seq))::bigint as balance,
        array(select distinct o.account || ' ' || o.currency from ledger.posting o
          where o.coop_id = :coop and o.entry_id = l.id and (o.account, o.currency) <> (:account, :currency) order by 1) as others
      from (
        select e.id, e.seq, e.effective_on, e.kind, e.text, e.source_kind, e.source_ref,
          coalesce(sum(p.amount) filter (where p.amount > 0), 0)::bigint as debit,
          coalesce(-sum(p.amount) filter (where p.amount < 0), 0)::bigint as credit
        from ledger.entry e join ledger.posting p on p.coop_id = e.coop_id and p.entry_id = e.id
        where e.coop_id = :coop and p.account = :account and p.currency = :currency
          and (e.effective_on, e.seq) > (:on, :seq) and e.effective_on <= :until and e.seq <= :newest
        group by e.coop_id, e.id order by e.effective_on, e.seq limit :limit) l
      order by l.effective_on, l.seq
      """;

  private final JdbcClient database;

  Statements(JdbcClient database) {
    this.database = database;
  }

  /**
   * The sums of a time.
   *
   * @param brought what the account held at the place to read on from
   * @param newest number of the newest entry they count; what is posted meanwhile is left out of the lines
   */
  record Figures(Money opening, Money brought, Money debits, Money credits, Money closing, long entries, long newest) {}

  Figures figures(CoopId coop, Account account, LocalDate from, LocalDate until, StatementKey after) {
    return about(SUMS, coop, account, until, after).param("from", from).query((row, n) -> new Figures(
        money(row, "opening", account), money(row, "brought", account), money(row, "debits", account), money(row, "credits", account),
        money(row, "closing", account), row.getLong("entries"), row.getLong("newest"))).single();
  }

  /** Lines after a place, with the balance that was brought to it. */
  List<StatementLine> lines(CoopId coop, Account account, LocalDate until, StatementKey after, Money brought, long newest, int limit) {
    return about(LINES, coop, account, until, after).param("brought", brought.minor()).param("newest", newest).param("limit", limit)
        .query((row, n) -> line(row, account)).list();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, Account account, LocalDate until, StatementKey after) {
    return database.sql(sql).param("coop", coop.value()).param("account", account.path().value()).param("currency", account.currency().code())
        .param("until", until).param("on", after.on()).param("seq", after.seq());
  }

  private static StatementLine line(ResultSet row, Account account) throws SQLException {
    var others = Arrays.stream((String[]) row.getArray("others").getArray()).map(Statements::other).toList();
    var source = Optional.ofNullable(row.getString("source_kind"));
    var reference = row.getString("source_ref");
    return new StatementLine(
        row.getLong("seq"), row.getObject("effective_on", LocalDate.class), row.getString("kind"), row.getString("text"),
        source.map(kind -> new Source(kind, reference)), others, money(row, "debit", account), money(row, "credit", account), money(row, "balance", account));
  }

  private static StatementLine.Other other(String named) {
    var space = named.indexOf(' ');
    return new StatementLine.Other(AccountPath.of(named.substring(0, space)), named.substring(space + 1));
  }

  private static Money money(ResultSet row, String column, Account account) throws SQLException {
    return new Money(row.getLong(column), account.currency());
  }
}
