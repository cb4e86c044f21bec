package coop.phyle.kernel.books;

import coop.phyle.kernel.money.Money;

/**
 * One line of an entry.
 *
 * @param amount positive is a debit, negative a credit; never zero
 */
public record Leg(AccountPath account, Money amount) {
  public Leg {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a leg moves something");
    }
  }

  public static Leg debit(String account, Money amount) {
    return new Leg(AccountPath.of(account), amount);
  }

  public static Leg credit(String account, Money amount) {
    return new Leg(AccountPath.of(account), amount.negated());
  }

  public Leg mirrored() {
    return new Leg(account, amount.negated());
  }
}
