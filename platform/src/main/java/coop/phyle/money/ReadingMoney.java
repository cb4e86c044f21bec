package coop.phyle.money;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.AccountRoot;
import coop.phyle.kernel.books.Balances;
import coop.phyle.kernel.books.Journal;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.AccountNames;
import coop.phyle.ledger.BookPages;
import coop.phyle.ledger.BookedEntry;
import coop.phyle.ledger.Books;
import coop.phyle.payments.ExpectedTransfers;
import coop.phyle.shares.ShareCapital;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the room Money for whoever the rules let in. */
@Service
@Transactional(readOnly = true)
public class ReadingMoney {
  private static final int PAGE = 25;

  private final Access access;
  private final Books books;
  private final BookPages pages;
  private final ExpectedTransfers transfers;
  private final ShareCapital capital;
  private final Clock clock;

  ReadingMoney(Access access, Books books, BookPages pages, ExpectedTransfers transfers, ShareCapital capital, Clock clock) {
    this.access = access;
    this.books = books;
    this.pages = pages;
    this.transfers = transfers;
    this.capital = capital;
    this.clock = clock;
  }

  Reading<MoneyPages.Room> room(Coop coop, Viewer viewer, Optional<Period> period, long before) {
    return access.reading(coop, viewer, () -> room(coop, viewer.is(Who.TREASURER), period, before));
  }

  /** The newest entries, the newest first; empty when the book is not open to this viewer. */
  public Optional<List<MoneyPages.Row>> latest(Coop coop, Viewer viewer, int many) {
    return switch (access.reading(coop, viewer, () -> rows(coop, pages.newest(coop.id(), Long.MAX_VALUE, many), Long.MAX_VALUE, books.currency(coop.id())))) {
      case Reading.Visible<List<MoneyPages.Row>>(var rows) -> Optional.of(rows);
      case Reading.NotForYou<List<MoneyPages.Row>> no -> Optional.empty();
      case Reading.NotThere<List<MoneyPages.Row>> no -> Optional.empty();
    };
  }

  Reading<MoneyPages.Single> entry(Coop coop, Viewer viewer, long seq) {
    var found = access.reading(coop, viewer, () -> pages.numbered(coop.id(), seq));
    return switch (found) {
      case Reading.Visible<Optional<BookedEntry>>(var entry) when entry.isPresent() -> new Reading.Visible<>(single(coop, entry.get()));
      case Reading.Visible<Optional<BookedEntry>> empty -> new Reading.NotThere<>();
      case Reading.NotForYou<Optional<BookedEntry>> no -> new Reading.NotForYou<>();
      case Reading.NotThere<Optional<BookedEntry>> no -> new Reading.NotThere<>();
    };
  }

  Reading<List<BookedEntry>> entries(Coop coop, Viewer viewer, long before, int limit) {
    return access.reading(coop, viewer, () -> pages.newest(coop.id(), before, Math.clamp(limit, 1, 500)));
  }

  Reading<Balances> balances(Coop coop, Viewer viewer, Optional<LocalDate> on) {
    return access.reading(coop, viewer, () -> books.balances(coop.id(), on.orElse(LocalDate.now(clock))));
  }

  Reading<Journal> journal(Coop coop, Viewer viewer) {
    return access.reading(coop, viewer, () -> pages.journal(coop.id(), coop.name()));
  }

  private MoneyPages.Single single(Coop coop, BookedEntry booked) {
    var own = books.currency(coop.id());
    var row = new MoneyPages.Row(booked, moved(booked, own), pages.heldBelow(coop.id(), booked.entry().seq() + 1));
    return new MoneyPages.Single(row, AccountNames.of(pages.accounts(coop.id()), own));
  }

  private MoneyPages.Room room(Coop coop, boolean treasurer, Optional<Period> wanted, long before) {
    var own = books.currency(coop.id());
    var entries = pages.newest(coop.id(), before, PAGE + 1);
    var shown = entries.subList(0, Math.min(PAGE, entries.size()));
    var period = wanted.orElseGet(() -> Period.of(lastDay(coop)));
    var flows = Flows.of(pages.between(coop.id(), period.first(), period.last()).stream().map(BookedEntry::entry).toList(), own);
    return new MoneyPages.Room(
        access.everyone(coop), access.version(coop), own, AccountNames.of(pages.accounts(coop.id()), own), period, flows,
        BalanceSheet.of(books.balances(coop.id(), LocalDate.now(clock)), own), capital.holders(coop.id()), rows(coop, shown, before, own),
        entries.size() > PAGE ? OptionalLong.of(shown.getLast().entry().seq()) : OptionalLong.empty(), before == Long.MAX_VALUE,
        pages.inspected(coop.id()), treasurer ? Optional.of(todo(coop)) : Optional.empty());
  }

  /** The day of the newest entry that already counts, so that a quiet month does not open on an empty picture. */
  private LocalDate lastDay(Coop coop) {
    var today = LocalDate.now(clock);
    return pages.newest(coop.id(), Long.MAX_VALUE, PAGE).stream()
        .map(b -> b.entry().on()).filter(d -> !d.isAfter(today)).max(LocalDate::compareTo).orElse(today);
  }

  private List<MoneyPages.Row> rows(Coop coop, List<BookedEntry> shown, long before, Currency own) {
    var rows = new ArrayList<MoneyPages.Row>();
    var held = pages.heldBelow(coop.id(), before);
    for (var booked : shown) {
      var moved = moved(booked, own);
      rows.add(new MoneyPages.Row(booked, moved, held));
      held = held.minus(moved);
    }
    return rows;
  }

  private static Money moved(BookedEntry booked, Currency own) {
    return booked.entry().legs().stream()
        .filter(l -> isAsset(l.account()) && l.amount().currency().equals(own))
        .map(l -> l.amount())
        .reduce(Money.zero(own), Money::plus);
  }

  private static boolean isAsset(AccountPath account) {
    return account.root() == AccountRoot.ASSETS;
  }

  private MoneyPages.Todo todo(Coop coop) {
    var all = transfers.all(coop.id());
    return new MoneyPages.Todo(
        transfers.hasAccount(coop.id()),
        all.stream().filter(t -> !t.open().isZero()).toList(),
        all.stream().filter(t -> t.surplus().minor() > 0).toList());
  }
}
