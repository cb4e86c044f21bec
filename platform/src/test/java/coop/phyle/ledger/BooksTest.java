package coop.phyle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Balances;
import coop.phyle.kernel.books.Entry;
import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class BooksTest {
  private static final Currency EURO = Currency.of("EUR");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final PersonId TREASURER = new PersonId(Ids.next());

  @Autowired Books books;
  @Autowired BookPages pages;
  @Autowired InspectingBooks inspecting;
  @Autowired Coops coops;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient database;

  private CoopId coop;

  @BeforeEach
  void found() {
    coop = coops.create("Horta Comuna").id();
    in(() -> {
      books.open(coop, EURO);
      books.open(coop, EURO);
      return null;
    });
  }

  @Test
  void sixteenAtOnceUnderOneKeyMakeOneEntry() throws Exception {
    var results = race(16, i -> in(() -> books.submit(coop, entry("one", 500, DAY))));
    assertThat(results).allMatch(Posting.Posted.class::isInstance);
    assertThat(results.stream().map(r -> ((Posting.Posted) r).id()).distinct()).hasSize(1);
    assertThat(results.stream().filter(r -> !((Posting.Posted) r).again())).hasSize(1);
    assertThat(bank(DAY)).isEqualTo(500);
  }

  @Test
  void numbersHaveNoGapsWhenManyPostAtOnceAndSomeAreRefused() throws Exception {
    race(16, i -> {
      for (var n = 0; n < 10; n++) {
        var entry = entry(i + "-" + n, 100, DAY);
        in(() -> books.submit(coop, entry));
        in(() -> books.submit(coop, paying("bad " + entry.key(), "assets:nowhere", 100)));
      }
      return null;
    });
    var seqs = in(() -> pages.newest(coop, Long.MAX_VALUE, 1000)).stream().map(e -> e.entry().seq()).sorted().toList();
    assertThat(seqs).containsExactlyElementsOf(LongStream.rangeClosed(1, 160).boxed().toList());
    assertThat(bank(DAY)).isEqualTo(16_000);
    assertThat(inspecting.inspect(coop)).isEmpty();
  }

  @Test
  void theSameKeyWithOtherContentIsRefused() {
    var first = (Posting.Posted) in(() -> books.submit(coop, entry("k", 500, DAY)));
    assertThat(in(() -> books.submit(coop, entry("k", 501, DAY)))).isEqualTo(new Posting.KeyTaken(first.id(), 1));
    assertThat(in(() -> books.submit(coop, entry("k", 500, DAY.plusDays(1))))).isEqualTo(new Posting.KeyTaken(first.id(), 1));
    assertThat(bank(DAY)).isEqualTo(500);
  }

  @Test
  void anEntryIsTakenBackOnceAndAReversalNever() throws Exception {
    var id = in(() -> books.post(coop, entry("slip", 500, DAY)));
    var results = race(8, i -> in(() -> books.reverse(coop, id, DAY, "typed twice " + i, TREASURER)));
    assertThat(results.stream().filter(Posting.Posted.class::isInstance)).hasSize(1);
    assertThat(results.stream().filter(Posting.Refused.class::isInstance)).hasSize(7);
    assertThat(bank(DAY)).isZero();
    var counter = in(() -> pages.numbered(coop, 2)).orElseThrow();
    assertThat(counter.entry().reverses()).hasValue(1);
    assertThat(in(() -> pages.numbered(coop, 1)).orElseThrow().reversedBy()).hasValue(2);
    assertThat(problem(in(() -> books.reverse(coop, counter.id(), DAY, "back again", TREASURER)))).isEqualTo("ledger.problem.is-reversal");
  }

  @Test
  void faultsNameTheirField() {
    var euro = Money.of(1, "EUR");
    var lopsided = new NewEntry("manual", DAY, "Lopsided",
        List.of(Leg.debit("assets:bank", euro.times(2)), Leg.credit("income:sales", euro)), "l", Optional.empty(), Optional.empty());
    assertThat(problem(in(() -> books.submit(coop, lopsided)))).isEqualTo("ledger.problem.off-balance");
    assertThat(problem(in(() -> books.submit(coop, paying("f", "assets:cash", 1))))).isEqualTo("ledger.problem.below-floor");
    assertThat(problem(in(() -> books.submit(coop, paying("u", "assets:nowhere", 1))))).isEqualTo("ledger.problem.unknown-account");
    assertThat(in(() -> pages.newest(coop, Long.MAX_VALUE, 10))).isEmpty();
  }

  @Test
  void noAccountFallsBelowItsFloorHoweverManyPayAtOnce() throws Exception {
    in(() -> books.post(coop, moving("in", "assets:cash", "income:sales", 1_000, DAY)));
    var results = race(16, i -> in(() -> books.submit(coop, paying("out" + i, "assets:cash", 300))));
    assertThat(results.stream().filter(Posting.Posted.class::isInstance)).hasSize(3);
    assertThat(in(() -> books.balance(coop, AccountPath.of("assets:cash"), DAY)).minor()).isEqualTo(100);
  }

  @Test
  void balancesAtAnyDayAreTheSumOfTheJournalUpToThatDay() {
    var random = new Random(1);
    IntStream.range(0, 60).forEach(i -> in(() -> books.post(coop,
        moving("r" + i, "assets:bank", random.nextBoolean() ? "income:sales" : "equity:shares", 1 + random.nextInt(9999), DAY.minusDays(random.nextInt(40))))));
    var entries = new ArrayList<Entry>();
    tenancy.in(coop, () -> pages.journal(coop, "Horta").entries().forEach(entries::add));
    for (var day = DAY.minusDays(41); !day.isAfter(DAY); day = day.plusDays(1)) {
      var on = day;
      assertThat(in(() -> books.balances(coop, on))).as(day.toString()).isEqualTo(Balances.at(entries, day));
    }
    assertThat(in(() -> pages.heldBelow(coop, Long.MAX_VALUE)).minor()).isEqualTo(bank(DAY));
  }

  @Test
  void theNightlyInspectionLeavesAMarkAndFindsNothing() {
    in(() -> books.post(coop, entry("k", 500, DAY)));
    inspecting.inspectAll();
    assertThat(in(() -> pages.inspected(coop))).get().extracting(Inspection::entries, Inspection::differences).containsExactly(1L, 0);
  }

  @Test
  void anotherCoopSeesNothingOfIt() {
    in(() -> books.post(coop, entry("k", 500, DAY)));
    var other = coops.create("Other").id();
    assertThat(tenancy.in(other, () -> pages.newest(coop, Long.MAX_VALUE, 10))).isEmpty();
  }

  private NewEntry entry(String key, long minor, LocalDate on) {
    return moving(key, "assets:bank", "income:sales", minor, on);
  }

  private NewEntry paying(String key, String from, long minor) {
    return moving(key, "expenses:goods", from, minor, DAY);
  }

  private static NewEntry moving(String key, String debit, String credit, long minor, LocalDate on) {
    var money = Money.of(minor, "EUR");
    return new NewEntry("manual", on, "Line", List.of(Leg.debit(debit, money), Leg.credit(credit, money)), key, Optional.of(TREASURER), Optional.empty());
  }

  private long bank(LocalDate on) {
    return in(() -> books.balance(coop, AccountPath.of("assets:bank"), on)).minor();
  }

  private static String problem(Posting posting) {
    return ((Posting.Refused) posting).problems().getFirst().key();
  }

  private <T> T in(Supplier<T> work) {
    return tenancy.in(coop, work);
  }

  private interface Racer<T> {
    T run(int number);
  }

  private static <T> List<T> race(int runners, Racer<T> racer) throws Exception {
    try (var threads = Executors.newFixedThreadPool(runners)) {
      var start = new java.util.concurrent.CyclicBarrier(runners);
      Stream<Callable<T>> calls = IntStream.range(0, runners).mapToObj(i -> () -> {
        start.await();
        return racer.run(i);
      });
      var results = new java.util.ArrayList<T>();
      for (var future : threads.invokeAll(calls.toList())) {
        results.add(future.get());
      }
      return results;
    }
  }
}
