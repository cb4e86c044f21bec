package coop.phyle.payments;

import coop.phyle.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * An expected transfer and what became of it.
 *
 * @param payer for the treasurer only
 * @param received all that came, less what was undone
 * @param repaid all that went back
 */
public record Transfer(
    UUID id,
    Reference reference,
    String kind,
    UUID payable,
    Money amount,
    String payer,
    String text,
    Instant at,
    Money received,
    Money repaid,
    boolean withdrawn) {
  /** Whether the whole amount came while it was expected. */
  public boolean settled() {
    return !withdrawn && received.minor() >= amount.minor();
  }

  /** What is still to come; zero once settled or withdrawn. */
  public Money open() {
    return withdrawn || settled() ? Money.zero(amount.currency()) : amount.minus(received);
  }

  /** What we hold that has to go back to the payer. */
  public Money surplus() {
    var kept = withdrawn ? Money.zero(amount.currency()) : settled() ? amount : received;
    return received.minus(kept).minus(repaid);
  }

  /** The words for its state: a message key under {@code payments.state}. */
  public String state() {
    if (surplus().minor() > 0) {
      return "surplus";
    }
    if (withdrawn) {
      return "withdrawn";
    }
    return settled() ? "settled" : received.isZero() ? "open" : "part";
  }
}
