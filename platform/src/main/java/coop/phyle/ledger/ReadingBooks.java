package coop.phyle.ledger;

import coop.phyle.kernel.books.Journal;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads books for pages, exports and the API. */
@Service
@Transactional(readOnly = true)
class ReadingBooks implements BookPages {
  private final Chart chart;
  private final Entries entries;
  private final Sums sums;
  private final Inspections inspections;

  ReadingBooks(Chart chart, Entries entries, Sums sums, Inspections inspections) {
    this.chart = chart;
    this.entries = entries;
    this.sums = sums;
    this.inspections = inspections;
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
  public Journal journal(CoopId coop, String name) {
    var accounts = chart.all(coop).stream().map(a -> new Journal.Account(a.path(), a.currency())).toList();
    return new Journal(name, accounts, entries.newest(coop, Long.MAX_VALUE, Integer.MAX_VALUE).stream().map(BookedEntry::entry).toList());
  }

  @Override
  public Optional<Inspection> inspected(CoopId coop) {
    return inspections.last(coop);
  }
}
