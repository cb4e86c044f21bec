package coop.phyle.kernel.books;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** Books made from a seed: two currencies, awkward texts, reversals. */
final class RandomBook {
  static final List<Currency> CURRENCIES = List.of(Currency.of("EUR"), Currency.of("JPY"));
  private static final List<String> PATHS =
      List.of("assets:bank", "assets:cash", "equity:shares", "equity:reserve:indivisible", "income:sales", "expenses:bank-fees", "liabilities:trade");
  private static final List<String> TEXTS =
      List.of("Boxes, week 12", "A \"quoted\" line; with | signs", "línea con ñ y €", "=1+1", "two\nlines", "  spaces  ", "back\\slash");

  private RandomBook() {}

  static Journal of(long seed, int entries) {
    var accounts = PATHS.stream().flatMap(p -> CURRENCIES.stream().map(c -> new Journal.Account(AccountPath.of(p), c))).toList();
    return Journal.of("Horta; \"Comuna\"", accounts, entries(seed, entries));
  }

  static List<Entry> entries(long seed, int entries) {
    var random = new Random(seed);
    var made = new ArrayList<Entry>();
    for (var seq = 1; seq <= entries; seq++) {
      var on = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
      if (seq > 5 && random.nextInt(10) == 0) {
        made.add(made.get(random.nextInt(made.size())).reversed(seq, on, "a slip"));
      } else {
        made.add(new Entry(seq, on, random.nextBoolean() ? "manual" : "share", TEXTS.get(random.nextInt(TEXTS.size())), legs(random), OptionalLong.empty()));
      }
    }
    return made;
  }

  static List<Leg> legs(Random random) {
    var legs = new ArrayList<Leg>();
    for (var currency : CURRENCIES.subList(0, 1 + random.nextInt(2))) {
      var rest = 0L;
      for (var i = 0; i <= random.nextInt(4); i++) {
        var minor = 1 + random.nextInt(1_000_000);
        legs.add(leg(random, minor, currency));
        rest += minor;
      }
      legs.add(leg(random, -rest, currency));
    }
    return legs;
  }

  private static Leg leg(Random random, long minor, Currency currency) {
    return new Leg(AccountPath.of(PATHS.get(random.nextInt(PATHS.size()))), new Money(minor, currency));
  }
}
