package coop.phyle.demo;

import coop.phyle.membership.Voter;
import coop.phyle.payments.BankAccounts;
import coop.phyle.payments.Confirming;
import coop.phyle.payments.Expecting;
import coop.phyle.payments.Iban;
import coop.phyle.payments.Receipts;
import coop.phyle.payments.Receiving;
import coop.phyle.shares.Subscribing;
import coop.phyle.shares.Subscription;
import coop.phyle.shares.SubscriptionId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Members of the food co-op subscribe to shares; most have paid, the last ones wait for the treasurer. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaShares {
  private static final int WAITING = 3;
  private final Subscribing subscribing;
  private final Receiving receiving;
  private final Expecting expecting;
  private final BankAccounts accounts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  HortaShares(
      Subscribing subscribing,
      Receiving receiving,
      Expecting expecting,
      BankAccounts accounts,
      Clock clock,
      TransactionTemplate transaction) {
    this.subscribing = subscribing;
    this.receiving = receiving;
    this.expecting = expecting;
    this.accounts = accounts;
    this.clock = clock;
    this.transaction = transaction;
  }

  void offer(Diary diary, Coop coop, PersonId treasurer, Supplier<List<Voter>> buyers) {
    diary.on(
        60,
        () -> {
          var account = new BankAccounts.BankAccount(coop.name(), Iban.read("ES91 2100 0418 4502 0005 1332"));
          transaction.executeWithoutResult(status -> accounts.set(coop.id(), account, treasurer, clock.instant()));
          var all = buyers.get();
          for (int i = 0; i < all.size(); i++) {
            buy(diary, coop, treasurer, all.get(i), i, i < all.size() - WAITING);
          }
        });
  }

  private void buy(Diary diary, Coop coop, PersonId treasurer, Voter buyer, int place, boolean paid) {
    diary.on(
        48 - place * 2,
        () -> {
          var subscription = subscribe(coop, buyer.votes(), Integer.toString(4 + place % 5 * 2));
          if (paid) {
            diary.on(47 - place * 2, () -> pay(coop, treasurer, subscription));
          }
        });
  }

  private Subscription subscribe(Coop coop, PersonId person, String shares) {
    var wish = new Subscribing.Wish(new SubscriptionId(Ids.next()), Optional.empty(), shares, true);
    return switch (subscribing.subscribe(coop, person, wish)) {
      case Subscribing.Outcome.Subscribed done -> done.subscription();
      case Subscribing.Outcome.NotAMember stranger -> throw new IllegalStateException("a buyer is no member");
      case Subscribing.Outcome.Refused refused -> throw new IllegalStateException("a subscription is refused: " + refused.problems());
    };
  }

  private void pay(Coop coop, PersonId treasurer, Subscription subscription) {
    var how = transaction.execute(status -> expecting.instructions(coop.id(), Subscribing.KIND, subscription.id().value())).orElseThrow();
    var moved = new Receipts.Moved(subscription.amount(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), "bank " + how.reference(), treasurer);
    if (!(receiving.receive(coop.id(), how.reference(), moved) instanceof Confirming.Confirmed)) {
      throw new IllegalStateException("a payment is refused: " + how.reference());
    }
  }
}
