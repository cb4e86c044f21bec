package coop.phyle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Entry;
import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements against the same sums done one by one over a book made from a seed. */
@PhyleTest
class StatementTest {
  private static final Currency EURO = Currency.of("EUR");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final List<String> PATHS = List.of("assets:bank", "assets:receivable", "equity:shares", "income:sales", "expenses:goods");

  @Autowired Books books;
  @Autowired BookPages pages;
  @Autowired Coops coops;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;

  private final Random random = new Random(20261122);
  private CoopId coop;

  @BeforeEach
  void found() {
    coop = coops.create("Horta Comuna").id();
    in(() -> {
      books.open(coop, EURO);
      return null;
    });
  }

  @Test
  void everyFigureIsThatOfTheSumDoneByHand() {
    var entries = randomBook(240);
    for (var path : PATHS) {
      for (var round = 0; round < 6; round++) {
        var from = FIRST.plusDays(random.nextInt(60));
        var until = from.plusDays(random.nextInt(60));
        compare(path, from, until, entries, 1 + random.nextInt(40));
      }
    }
  }

  @Test
  void anEntryPostedWhileSomebodyReadsOnIsNotHalfCounted() {
    randomBook(30);
    var account = account("assets:bank");
    var shown = in(() -> pages.statement(coop, account, FIRST, FIRST.plusDays(99), Optional.empty(), 5));
    var before = shown.entries();
    in(() -> books.post(coop, entry("late", FIRST.plusDays(50), List.of(Leg.debit("assets:bank", euros(7)), Leg.credit("income:sales", euros(7))))));
    var rest = new ArrayList<StatementLine>();
    tenancy.in(coop, () -> pages.lines(coop, shown).forEach(rest::add));
    assertThat(shown.lines().size() + rest.size()).isEqualTo((int) before);
    assertThat(rest.getLast().balance()).isEqualTo(shown.closing());
  }

  @Test
  void anEntryMayTouchAnAccountOnBothSides() {
    in(() -> books.post(coop, entry("both", FIRST, List.of(
        Leg.debit("assets:bank", euros(900)), Leg.credit("assets:bank", euros(150)), Leg.credit("income:sales", euros(750))))));
    var shown = in(() -> pages.statement(coop, account("assets:bank"), FIRST, FIRST, Optional.empty(), 100));
    assertThat(shown.lines()).singleElement().satisfies(line -> {
      assertThat(line.debit()).isEqualTo(euros(900));
      assertThat(line.credit()).isEqualTo(euros(150));
      assertThat(line.balance()).isEqualTo(euros(750));
      assertThat(line.others()).singleElement().isEqualTo(new StatementLine.Other(AccountPath.of("income:sales"), "EUR"));
    });
    assertThat(shown.debits()).isEqualTo(euros(900));
    assertThat(shown.credits()).isEqualTo(euros(150));
  }

  private void compare(String path, LocalDate from, LocalDate until, List<Entry> entries, int limit) {
    var account = account(path);
    var expected = naive(path, from, until, entries);
    var opening = entries.stream().filter(e -> e.on().isBefore(from)).mapToLong(e -> change(e, path)).sum();
    var closing = entries.stream().filter(e -> !e.on().isAfter(until)).mapToLong(e -> change(e, path)).sum();
    var found = new ArrayList<StatementLine>();
    var place = Optional.<StatementKey>empty();
    do {
      var after = place;
      var page = in(() -> pages.statement(coop, account, from, until, after, limit));
      assertThat(page.opening()).isEqualTo(euros(opening));
      assertThat(page.closing()).isEqualTo(euros(closing)).isEqualTo(page.opening().plus(page.debits()).minus(page.credits()));
      assertThat(page.first()).isEqualTo(found.isEmpty());
      assertThat(page.brought()).isEqualTo(found.isEmpty() ? page.opening() : found.getLast().balance());
      assertThat(page.lines().size()).isLessThanOrEqualTo(limit);
      found.addAll(page.lines());
      place = page.next();
    } while (place.isPresent());
    assertThat(found.stream().map(l -> l.seq() + " " + l.balance().minor()).toList()).isEqualTo(expected);
    var whole = in(() -> pages.statement(coop, account, from, until, Optional.empty(), 1));
    var streamed = new ArrayList<>(whole.lines());
    tenancy.in(coop, () -> pages.lines(coop, whole).forEach(streamed::add));
    assertThat(streamed).isEqualTo(found);
    assertThat(whole.entries()).isEqualTo(found.size());
  }

  private static List<String> naive(String path, LocalDate from, LocalDate until, List<Entry> entries) {
    var lines = new ArrayList<String>();
    var balance = 0L;
    for (var entry : entries.stream().sorted(Entry.BY_DAY).toList()) {
      if (entry.legs().stream().anyMatch(l -> l.account().value().equals(path)) && !entry.on().isAfter(until)) {
        balance += change(entry, path);
        if (!entry.on().isBefore(from)) {
          lines.add(entry.seq() + " " + balance);
        }
      }
    }
    return lines;
  }

  private static long change(Entry entry, String path) {
    return entry.legs().stream().filter(l -> l.account().value().equals(path)).mapToLong(l -> l.amount().minor()).sum();
  }

  /** Entries with two to five lines on days that come back, in any order; an account may stand in one of them twice. */
  private List<Entry> randomBook(int many) {
    return in(() -> {
      for (var i = 0; i < many; i++) {
        var legs = new ArrayList<Leg>();
        var rest = 0L;
        for (var l = 0; l <= random.nextInt(4); l++) {
          var minor = 1 + random.nextLong(900_000_000_000L);
          var signed = random.nextBoolean() ? minor : -minor;
          legs.add(new Leg(AccountPath.of(PATHS.get(random.nextInt(PATHS.size()))), euros(signed)));
          rest -= signed;
        }
        if (rest != 0) {
          legs.add(new Leg(AccountPath.of(PATHS.get(random.nextInt(PATHS.size()))), euros(rest)));
          books.post(coop, entry("e" + i, FIRST.plusDays(random.nextInt(100)), legs));
        }
      }
      return pages.newest(coop, Long.MAX_VALUE, Integer.MAX_VALUE).stream().map(BookedEntry::entry).toList();
    });
  }

  private Account account(String path) {
    return in(() -> pages.account(coop, AccountPath.of(path), "EUR")).orElseThrow();
  }

  private static NewEntry entry(String key, LocalDate on, List<Leg> legs) {
    return new NewEntry("manual", on, "Boxes", legs, key, Optional.empty(), Optional.empty());
  }

  private static Money euros(long minor) {
    return new Money(minor, EURO);
  }

  private <T> T in(Supplier<T> work) {
    return tenancy.in(coop, () -> transaction.execute(status -> work.get()));
  }
}
