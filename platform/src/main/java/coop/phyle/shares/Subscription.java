package coop.phyle.shares;

import coop.phyle.kernel.money.Money;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A member's subscription as it stands.
 *
 * @param value of one share
 * @param by who subscribed: the member, or its representative
 * @param expiresOn last day to pay
 */
public record Subscription(
    SubscriptionId id, MemberId member, int shares, Money value, int statutesVersion, PersonId by, Instant at, LocalDate expiresOn, State state) {
  /** Promised, the member's own, or come to nothing. */
  public enum State {
    PENDING,
    ALLOTTED,
    CANCELLED,
    EXPIRED
  }

  public Money amount() {
    return value.times(shares);
  }

  public boolean pending() {
    return state == State.PENDING;
  }

  /** One line for the bank and the open book, the same in every language: "4 × 25.00 EUR". */
  String line() {
    return shares + " × " + value;
  }
}
