package coop.phyle.kernel.money;

/** An amount in the smallest unit of its currency (cents). Adding two currencies is a mistake and throws. */
public record Money(long minor, Currency currency) {
  public static Money of(long minor, String currency) {
    return new Money(minor, Currency.of(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minor, factor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  /** Machine form with the currency's own number of decimals and a point: "1234.50". */
  public String decimal() {
    return java.math.BigDecimal.valueOf(minor, currency.scale()).toPlainString();
  }

  @Override
  public String toString() {
    return decimal() + " " + currency.code();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency.code() + " and " + other.currency.code());
    }
    return other;
  }
}
