package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Journal;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.InPages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads books for pages, exports and the API. */
@Service
@Transactional(readOnly = true)
class ReadingBooks implements BookPages {
  private static final int AT_ONCE = 200;

  private final Chart chart;
  private final Entries entries;
  private final Sums sums;
  private final Statements statements;
  private final Inspections inspections;
  private final TransactionTemplate transaction;

  ReadingBooks(Chart chart, Entries entries, Sums sums, Statements statements, Inspections inspections, TransactionTemplate transaction) {
    this.chart = chart;
    this.entries = entries;
    this.sums = sums;
    this.statements = statements;
    this.inspections = inspections;
    this.transaction = transaction;
  }

  @Override
  public List<Account> accounts(CoopId coop) {
    return chart.all(coop);
  }

  @Override
  public Optional<BookedEntry> find(CoopId coop, EntryId entry) {
    return entries.find(coop, entry);
  }

  @Override
  public Optional<BookedEntry> numbered(CoopId coop, long seq) {
    return entries.numbered(coop, seq);
  }

  @Override
  public List<BookedEntry> newest(CoopId coop, long before, int limit) {
    return entries.newest(coop, before, limit);
  }

  @Override
  public List<BookedEntry> between(CoopId coop, LocalDate from, LocalDate until) {
    return entries.between(coop, from, until);
  }

  @Override
  public Money heldBelow(CoopId coop, long before) {
    return sums.heldBelow(coop, before, chart.currency(coop).orElseThrow());
  }

  @Override
  public Optional<Account> account(CoopId coop, AccountPath path, String currency) {
    return chart.one(coop, path, currency);
  }

  @Override
  public Statement statement(CoopId coop, Account account, LocalDate from, LocalDate until, Optional<StatementKey> after, int limit) {
    var start = StatementKey.before(from);
    var place = after.filter(key -> key.compareTo(start) > 0 && !key.on().isAfter(until)).orElse(start);
    var sums = statements.figures(coop, account, from, until, place);
    var found = statements.lines(coop, account, until, place, sums.brought(), sums.newest(), limit + 1);
    var lines = found.subList(0, Math.min(limit, found.size()));
    var next = found.size() > limit ? Optional.of(lines.getLast().key()) : Optional.<StatementKey>empty();
    return new Statement(
        account, from, until, sums.opening(), sums.debits(), sums.credits(), sums.closing(), sums.entries(), sums.newest(), place.equals(start),
        sums.brought(), lines, next);
  }

  @Override
  public Iterable<StatementLine> lines(CoopId coop, Statement statement) {
    var start = statement.lines().isEmpty() ? StatementKey.before(statement.from()) : statement.lines().getLast().key();
    return new InPages<>(last -> transaction.execute(status -> statements.lines(
        coop, statement.account(), statement.until(), last.map(StatementLine::key).orElse(start), last.map(StatementLine::balance).orElse(statement.carried()),
        statement.newest(), AT_ONCE)));
  }

  @Override
  public Journal journal(CoopId coop, String name) {
    var accounts = chart.all(coop).stream().map(a -> new Journal.Account(a.path(), a.currency())).toList();
    var outline = entries.outline(coop);
    return new Journal(name, accounts, outline.kinds(), outline.first(), new InPages<>(last -> transaction.execute(
        status -> entries.after(coop, last, outline.newest(), AT_ONCE).stream().map(BookedEntry::entry).toList())));
  }

  @Override
  public Optional<Inspection> inspected(CoopId coop) {
    return inspections.last(coop);
  }
}
