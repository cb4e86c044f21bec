package coop.phyle.statutes;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody typed, read field by field. A fault is noted and a harmless stand-in returned, so that all faults show at once. */
final class Form {
  private final Map<String, String> typed;
  private final List<Problem> problems = new ArrayList<>();

  Form(Map<String, String> typed) {
    this.typed = typed;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void fault(String field, String key, Object... args) {
    problems.add(Problem.of(field, "statutes.problem." + key, args));
  }

  boolean has(String field) {
    return !raw(field).isEmpty();
  }

  boolean flag(String field) {
    return has(field);
  }

  /** One line or several; control characters other than line ends are dropped. */
  String text(String field, String missing, int longest) {
    var text = raw(field);
    if (text.isEmpty()) {
      fault(field, missing);
    } else if (text.length() > longest) {
      fault(field, "long", longest, text.length());
    }
    return text;
  }

  int whole(String field, int least, int most) {
    try {
      var number = Integer.parseInt(raw(field));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, the same way as out of range
    }
    fault(field, "whole", raw(field), least, most);
    return least;
  }

  /** "40", "37,5 %", "1/3": a part of the whole between 0 and 1. */
  Fraction part(String field) {
    return optionalPart(field).orElseGet(() -> {
      if (!has(field)) {
        fault(field, "part", "");
      }
      return Fraction.ZERO;
    });
  }

  Optional<Fraction> optionalPart(String field) {
    var text = raw(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var part = percentOrFraction(text).filter(f -> f.compareTo(Fraction.ZERO) >= 0 && f.compareTo(Fraction.ONE) <= 0);
    if (part.isEmpty()) {
      fault(field, "part", text);
    }
    return part;
  }

  Money money(String field, Currency currency) {
    try {
      var amount = new BigDecimal(raw(field).replace(',', '.').replace(" ", ""));
      if (amount.signum() >= 0 && amount.compareTo(new BigDecimal("1000000000000")) < 0) {
        return new Money(amount.movePointRight(currency.scale()).longValueExact(), currency);
      }
    } catch (NumberFormatException e) {
      // said below
    } catch (ArithmeticException e) {
      // more decimals than the currency has: said below
    }
    fault(field, "money", raw(field), currency.code(), currency.scale());
    return Money.zero(currency);
  }

  <E extends Enum<E>> E choice(String field, Class<E> type, String missing) {
    var constants = type.getEnumConstants();
    var chosen = Arrays.stream(constants).filter(c -> c.name().toLowerCase(Locale.ROOT).equals(raw(field))).findFirst();
    if (chosen.isEmpty()) {
      fault(field, missing);
    }
    return chosen.orElse(constants[0]);
  }

  String raw(String field) {
    return typed.getOrDefault(field, "").replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\\p{Co}&&[^\n]]", " ").strip();
  }

  static Optional<Fraction> percentOrFraction(String text) {
    try {
      if (text.contains("/")) {
        return Optional.of(Fraction.parse(text));
      }
      var percent = new BigDecimal(text.replace("%", "").replace(',', '.').strip());
      if (percent.scale() > 12 || percent.precision() > 20) {
        return Optional.empty();
      }
      var whole = percent.setScale(Math.max(0, percent.scale()));
      return Optional.of(new Fraction(whole.unscaledValue(), java.math.BigInteger.TEN.pow(whole.scale() + 2)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
