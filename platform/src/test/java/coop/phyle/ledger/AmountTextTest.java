package coop.phyle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "250|25000", "250.5|25050", "250,50|25050", "1.234,50|123450", "1,234.50|123450", "1 234,50 €|123450", "1.234|123400", "1.234.567|123456700",
    "€10|1000", "12.34 EUR|1234", "0|0", "1.234.567,89|123456789", "0,05|5",
    "1.2345|", "12.345,6,7|", "-5|", "|", "x|", "1e3|", "1,23,4|", "99999999999999999|"
  })
  void asPeopleTypeThem(String text, Long minor) {
    assertThat(AmountText.read(text == null ? "" : text, Currency.of("EUR")).map(Money::minor).orElse(null)).isEqualTo(minor);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"1000|1000", "1,000|1000", "10.5|"})
  void currenciesWithoutDecimals(String text, Long minor) {
    assertThat(AmountText.read(text, Currency.of("JPY")).map(Money::minor).orElse(null)).isEqualTo(minor);
  }
}
