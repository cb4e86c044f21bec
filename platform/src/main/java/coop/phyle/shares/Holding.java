package coop.phyle.shares;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.membership.MemberId;
import java.util.List;

/**
 * What one member has in shares.
 *
 * @param shares allotted
 * @param amount what they are worth at the value they were paid at
 * @param promised worth of subscriptions not yet paid
 */
public record Holding(MemberId member, long shares, Money amount, Money promised) {
  static Holding of(MemberId member, Currency currency, List<Subscription> subscriptions) {
    var held = subscriptions.stream().filter(s -> s.state() == Subscription.State.ALLOTTED).toList();
    var promised = subscriptions.stream().filter(Subscription::pending).toList();
    return new Holding(member, held.stream().mapToLong(Subscription::shares).sum(), sum(held, currency), sum(promised, currency));
  }

  /** Held and promised, which the maximum is measured against. */
  public Money committed() {
    return amount.plus(promised);
  }

  private static Money sum(List<Subscription> subscriptions, Currency currency) {
    return subscriptions.stream().map(Subscription::amount).filter(a -> a.currency().equals(currency)).reduce(Money.zero(currency), Money::plus);
  }
}
