package coop.phyle.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.BookCheck;
import coop.phyle.kernel.books.CsvJournal;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.ledger.BookPages;
import coop.phyle.ledger.Books;
import coop.phyle.payments.Expecting;
import coop.phyle.payments.Instructions;
import coop.phyle.payments.PaymentsAtWork;
import coop.phyle.shell.Ids;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class BuyingSharesTest {
  @Autowired MoneyCoops coops;
  @Autowired Tenancy tenancy;
  @Autowired Subscribing subscribing;
  @Autowired Cancelling cancelling;
  @Autowired ReadingHoldings reading;
  @Autowired Expecting expecting;
  @Autowired PaymentsAtWork payments;
  @Autowired Books books;
  @Autowired BookPages pages;
  @Autowired JdbcClient database;
  @Autowired MovableClock clock;

  private MoneyCoops.Founded coop;

  @BeforeEach
  void found() {
    coop = coops.found(Audience.EVERYONE);
  }

  @Test
  void fromSubscriptionOverTheTransferToTheShares() throws IOException {
    var id = subscribed("4");
    assertThat(held()).isZero();
    assertThat(payments.receive(coop, id, 10_000, "a")).isEqualTo("settled");
    assertThat(held()).isEqualTo(4);
    assertThat(balance("assets:bank")).isEqualTo(10_000);
    assertThat(balance("equity:shares")).isEqualTo(-10_000);
    var entry = coops.in(coop, () -> pages.newest(coop.coop().id(), Long.MAX_VALUE, 9)).getFirst();
    assertThat(entry.entry().text()).isEqualTo("4 × 25.00 EUR").doesNotContain("Vila");
    assertThat(acts("share-allotted")).singleElement().asString().contains("\"shares\":4").contains(entry.id().toString());
    var csv = new StringBuilder();
    CsvJournal.write(coops.in(coop, () -> pages.journal(coop.coop().id(), "Horta")), csv);
    assertThat(BookCheck.faults(csv)).isEmpty();
    assertThat(csv.toString()).doesNotContain("Vila").doesNotContain("Mercè");
  }

  @Test
  void confirmingTwiceChangesNothing() throws Exception {
    var id = subscribed("4");
    var states = race(8, i -> payments.receive(coop, id, 10_000, "the same line"));
    assertThat(states).containsOnly("settled");
    assertThat(balance("assets:bank")).isEqualTo(10_000);
    assertThat(held()).isEqualTo(4);
    assertThat(payments.receive(coop, id, 9_999, "the same line")).isEqualTo("payments.problem.confirmation-used");
  }

  @Test
  void aPartStaysOpenAndTooMuchIsOwedBack() {
    var id = subscribed("4");
    assertThat(payments.receive(coop, id, 6_000, "a")).isEqualTo("part");
    assertThat(held()).isZero();
    assertThat(balance("liabilities:part-payments")).isEqualTo(-6_000);
    assertThat(instructions(id).open().minor()).isEqualTo(4_000);
    assertThat(payments.receive(coop, id, 5_000, "b")).isEqualTo("surplus");
    assertThat(held()).isEqualTo(4);
    assertThat(balance("liabilities:part-payments")).isZero();
    assertThat(balance("liabilities:overpaid")).isEqualTo(-1_000);
    assertThat(payments.repay(coop, id, 1_001, "c")).isEqualTo("payments.problem.more-than-owed");
    assertThat(payments.repay(coop, id, 1_000, "c")).isEqualTo("settled");
    assertThat(payments.repay(coop, id, 1_000, "c")).isEqualTo("settled");
    assertThat(balance("liabilities:overpaid")).isZero();
    assertThat(balance("assets:bank")).isEqualTo(10_000);
  }

  @Test
  void anUndoneReceiptTakesTheSharesBackAndMayBePaidAgain() {
    var id = subscribed("4");
    payments.receive(coop, id, 3_000, "a");
    payments.receive(coop, id, 7_000, "b");
    assertThat(payments.undoFirst(coop, id)).isEqualTo("payments.problem.not-last");
    assertThat(payments.undoLast(coop, id)).isEqualTo("part");
    assertThat(held()).isZero();
    assertThat(balance("equity:shares")).isZero();
    assertThat(balance("assets:bank")).isEqualTo(3_000);
    assertThat(acts("share-allotment-undone")).hasSize(1);
    assertThat(payments.receive(coop, id, 7_000, "d")).isEqualTo("settled");
    assertThat(held()).isEqualTo(4);
  }

  @Test
  void sixteenSubscriptionsAtOnceCannotPassTheMaximum() throws Exception {
    var outcomes = race(16, i -> tenancy.in(coop.coop().id(), () -> subscribing.subscribe(coop.coop(), coop.member(), wish("3"))));
    assertThat(outcomes.stream().filter(Subscribing.Outcome.Subscribed.class::isInstance)).hasSize(3);
    assertThat(outcomes.stream().filter(Subscribing.Outcome.Refused.class::isInstance)).hasSize(13);
    assertThat(account().holding().committed().minor()).isEqualTo(22_500);
  }

  @Test
  void theDatabaseItselfHoldsTheMaximum() {
    subscribed("9");
    assertThatThrownBy(() -> coops.in(coop, () -> database.sql(
        """
        insert into shares.subscription
        select coop_id, gen_random_uuid(), member_id, 2, value, currency, scale, most, statutes_version, acknowledged_at, by, at, expires_on
        from shares.subscription
        """).update())).hasStackTraceContaining("more shares than a member may hold");
  }

  @Test
  void faultsAreNamed() {
    assertThat(problem(wish("1"))).isEqualTo("shares.problem.minimum");
    assertThat(problem(wish("11"))).isEqualTo("shares.problem.maximum");
    assertThat(problem(wish("two"))).isEqualTo("shares.problem.number");
    assertThat(problem(new Subscribing.Wish(new SubscriptionId(Ids.next()), Optional.empty(), "4", false))).isEqualTo("shares.problem.acknowledge");
    var stranger = coops.person("Nobody");
    assertThat(tenancy.in(coop.coop().id(), () -> subscribing.subscribe(coop.coop(), stranger, wish("4")))).isEqualTo(new Subscribing.Outcome.NotAMember());
  }

  @Test
  void theSameFormSentTwiceSubscribesOnce() {
    var wish = wish("4");
    tenancy.in(coop.coop().id(), () -> subscribing.subscribe(coop.coop(), coop.member(), wish));
    tenancy.in(coop.coop().id(), () -> subscribing.subscribe(coop.coop(), coop.member(), wish));
    assertThat(account().subscriptions()).hasSize(1);
  }

  @Test
  void aCancelledSubscriptionFreesItsRoomAndMoneyThatStillComesIsOwedBack() {
    var id = subscribed("10");
    payments.receive(coop, id, 5_000, "a");
    assertThat(cancel(id, coop.treasurer())).isEqualTo(Cancelling.Outcome.NOT_YOURS);
    assertThat(cancel(id, coop.member())).isEqualTo(Cancelling.Outcome.CANCELLED);
    assertThat(cancel(id, coop.member())).isEqualTo(Cancelling.Outcome.NO_LONGER_PENDING);
    assertThat(balance("liabilities:overpaid")).isEqualTo(-5_000);
    assertThat(payments.receive(coop, id, 20_000, "b")).isEqualTo("surplus");
    assertThat(held()).isZero();
    assertThat(balance("liabilities:overpaid")).isEqualTo(-25_000);
    assertThat(account().holding().committed().isZero()).isTrue();
    subscribed("10");
  }

  @Test
  void nobodyPaysInTimeSoItExpiresButAPartKeepsItOpen() {
    var unpaid = subscribed("2");
    var part = subscribed("2");
    payments.receive(coop, part, 100, "a");
    clock.moveBy(Duration.ofDays(59));
    cancelling.expire();
    assertThat(state(unpaid)).isEqualTo(Subscription.State.PENDING);
    clock.moveBy(Duration.ofDays(3));
    cancelling.expire();
    assertThat(state(unpaid)).isEqualTo(Subscription.State.EXPIRED);
    assertThat(state(part)).isEqualTo(Subscription.State.PENDING);
  }

  private SubscriptionId subscribed(String shares) {
    var outcome = tenancy.in(coop.coop().id(), () -> subscribing.subscribe(coop.coop(), coop.member(), wish(shares)));
    return ((Subscribing.Outcome.Subscribed) outcome).subscription().id();
  }

  private String problem(Subscribing.Wish wish) {
    var outcome = tenancy.in(coop.coop().id(), () -> subscribing.subscribe(coop.coop(), coop.member(), wish));
    return ((Subscribing.Outcome.Refused) outcome).problems().getFirst().key();
  }

  private static Subscribing.Wish wish(String shares) {
    return new Subscribing.Wish(new SubscriptionId(Ids.next()), Optional.empty(), shares, true);
  }

  private Cancelling.Outcome cancel(SubscriptionId id, PersonId person) {
    return tenancy.in(coop.coop().id(), () -> cancelling.cancel(coop.coop().id(), person, id));
  }

  private Subscription.State state(SubscriptionId id) {
    return account().subscriptions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow().state();
  }

  private SharePages.Account account() {
    return tenancy.in(coop.coop().id(), () -> reading.own(coop.coop().id(), coop.member())).getFirst();
  }

  private long held() {
    return account().holding().shares();
  }

  private Instructions instructions(SubscriptionId id) {
    return tenancy.in(coop.coop().id(), () -> expecting.instructions(coop.coop().id(), Subscribing.KIND, id.value())).orElseThrow();
  }

  private long balance(String account) {
    return tenancy.in(coop.coop().id(), () -> books.balance(coop.coop().id(), AccountPath.of(account), LocalDate.of(2999, 1, 1))).minor();
  }

  private List<String> acts(String kind) {
    return coops.in(coop, () -> database.sql("select leaf from record.act where kind = :kind").param("kind", kind).query(String.class).list());
  }

  private interface Racer<T> {
    T run(int number);
  }

  private static <T> List<T> race(int runners, Racer<T> racer) throws Exception {
    try (var threads = Executors.newFixedThreadPool(runners)) {
      var start = new CyclicBarrier(runners);
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
