package coop.phyle.kernel.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void everyBookSumsToZeroInEachCurrencyAndAReversalEmptiesIt() {
    for (var seed = 0; seed < 200; seed++) {
      var book = RandomBook.entries(seed, 30);
      for (var currency : RandomBook.CURRENCIES) {
        var total = Balances.of(book).sums().values().stream()
            .filter(m -> m.currency().equals(currency))
            .reduce(Money.zero(currency), Money::plus);
        assertThat(total.isZero()).isTrue();
      }
      var both = book.stream().flatMap(e -> Stream.of(e, e.reversed(e.seq(), e.on(), "back"))).toList();
      assertThat(Balances.of(both).sums().values()).allMatch(Money::isZero);
    }
  }

  @Test
  void anEntryOffByOneCentCannotBeBuilt() {
    for (var seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var legs = new ArrayList<>(RandomBook.legs(random));
      var last = legs.removeLast();
      legs.add(new Leg(last.account(), new Money(last.amount().minor() - 1, last.amount().currency())));
      assertThatIllegalArgumentException().isThrownBy(() -> new Entry(1, DAY, "manual", "", legs, OptionalLong.empty()));
    }
  }

  @Test
  void balancesCountFromTheDayOfTheEntry() {
    var entry = new Entry(1, DAY, "manual", "", List.of(
        Leg.debit("assets:bank", Money.of(500, "EUR")), Leg.credit("income:sales", Money.of(500, "EUR"))), OptionalLong.empty());
    var bank = AccountPath.of("assets:bank");
    var euro = RandomBook.CURRENCIES.getFirst();
    assertThat(Balances.at(List.of(entry), DAY.minusDays(1)).of(bank, euro).minor()).isZero();
    assertThat(Balances.at(List.of(entry), DAY).of(bank, euro).minor()).isEqualTo(500);
  }

  @Test
  void splitsLoseNothingAndNoPartIsOffByAWholeCent() {
    for (var seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      var weights = random.ints(1 + random.nextInt(6), 0, 1_000).mapToObj(w -> Fraction.of(w + 1, 1_000)).toList();
      var sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
      var total = Money.of(random.nextInt(-100_000, 100_000), "EUR");
      var parts = Split.by(total, weights);
      assertThat(parts.stream().mapToLong(Money::minor).sum()).isEqualTo(total.minor());
      for (var i = 0; i < parts.size(); i++) {
        var off = weights.get(i).times(total.minor()).dividedBy(sum).minus(Fraction.of(parts.get(i).minor(), 1));
        assertThat(off).isGreaterThan(Fraction.of(-1, 1)).isLessThan(Fraction.of(1, 1));
      }
    }
  }

  @Test
  void theEnspiralSplitNeverMissesTheTotal() {
    var weights = List.of(Fraction.of(80, 100), Fraction.of(175, 1000), Fraction.of(25, 1000));
    for (var cents = 1; cents <= 100_000; cents++) {
      assertThat(Split.by(Money.of(cents, "EUR"), weights).stream().mapToLong(Money::minor).sum()).isEqualTo(cents);
    }
    assertThat(Split.by(Money.of(10_001, "EUR"), weights).stream().map(Money::minor)).containsExactly(8_001L, 1_750L, 250L);
  }
}
