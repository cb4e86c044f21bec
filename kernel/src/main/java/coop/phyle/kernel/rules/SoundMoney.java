package coop.phyle.kernel.rules;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Fraction;
import java.math.BigInteger;
import java.util.LinkedHashMap;

/** Shares, surplus and locks add up. */
final class SoundMoney {
  private SoundMoney() {}

  static void check(RuleBook rules, Findings found) {
    shares(rules, found);
    surplus(rules, found);
    found.error(rules.locks().assets() && !rules.surplus().indivisible(), Code.LOCK_DIVISIBLE, "surplus.indivisible");
  }

  private static void shares(RuleBook rules, Findings found) {
    var shares = rules.shares();
    var currency = rules.profile().currency();
    found.error(!known(currency), Code.CURRENCY_UNKNOWN, "profile.currency", currency);
    for (var code : new String[] {shares.value().currency().code(), shares.maximum().currency().code()}) {
      if (!code.equals(currency)) {
        found.error(true, Code.SHARE_CURRENCY, "shares.value", code, currency);
        break;
      }
    }
    found.error(shares.value().minor() <= 0, Code.SHARE_VALUE, "shares.value", shares.value());
    found.error(shares.minimum() < 0, Code.SHARE_MINIMUM, "shares.minimum", shares.minimum());
    var least = BigInteger.valueOf(shares.minimum()).max(BigInteger.ONE).multiply(BigInteger.valueOf(shares.value().minor()));
    found.error(least.compareTo(BigInteger.valueOf(shares.maximum().minor())) > 0,
        Code.SHARE_LIMITS, "shares.maximum", shares.minimum(), shares.value(), shares.maximum());
    var months = shares.withdrawalMonths();
    found.error(months < 0 || months > 120, Code.WITHDRAWAL_RANGE, "shares.withdrawalMonths", months);
    found.error(SoundClasses.outside(shares.interestCap()), Code.INTEREST_RANGE, "shares.interestCap", shares.interestCap());
  }

  private static void surplus(RuleBook rules, Findings found) {
    var parts = new LinkedHashMap<String, Fraction>();
    parts.put("reserve", rules.surplus().reserve());
    parts.put("commons", rules.surplus().commons());
    parts.put("education", rules.surplus().education());
    parts.put("members", rules.surplus().members());
    parts.forEach((name, part) -> found.error(SoundClasses.outside(part), Code.SURPLUS_RANGE, "surplus." + name, part));
    var sum = SoundClasses.sum(parts.values().stream().toList());
    found.error(!sum.equals(Fraction.ONE), Code.SURPLUS_SUM, "surplus", sum);
  }

  private static boolean known(String code) {
    try {
      Currency.of(code);
      return true;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
