package coop.phyle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Money;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
  private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @Test
  void theStandardsOwnExample() {
    assertThat(Reference.of("539007547034")).hasToString("RF18539007547034");
    assertThat(Reference.read("rf18 5390 0754 7034").grouped()).isEqualTo("RF18 5390 0754 7034");
    assertThat(Reference.of("2348231")).hasToString("RF712348231");
  }

  @Test
  void oneWrongDigitOrTwoSwappedAreNoticed() {
    var random = new Random(11649);
    for (var n = 0; n < 5_000; n++) {
      var body = new StringBuilder();
      random.ints(1 + random.nextInt(21), 0, 10).forEach(body::append);
      var reference = Reference.of(body.toString()).value();
      assertThat(Reference.isReadable(reference)).isTrue();
      var at = 4 + random.nextInt(reference.length() - 4);
      var other = (char) ('0' + (reference.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      assertThat(Reference.isReadable(reference.substring(0, at) + other + reference.substring(at + 1))).as(reference).isFalse();
      if (at + 1 < reference.length() && reference.charAt(at) != reference.charAt(at + 1)) {
        var swapped = reference.substring(0, at) + reference.charAt(at + 1) + reference.charAt(at) + reference.substring(at + 2);
        assertThat(Reference.isReadable(swapped)).as(reference).isFalse();
      }
    }
  }

  @Test
  void lettersHaveCheckDigitsToo() {
    var random = new Random(97);
    for (var n = 0; n < 1_000; n++) {
      var body = new StringBuilder();
      random.ints(1 + random.nextInt(21), 0, 36).forEach(i -> body.append(LETTERS.charAt(i)));
      assertThat(Reference.isReadable(Reference.of(body.toString()).grouped())).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RF18", "RF19539007547034", "XX18539007547034", "RF18 5390 0754 7034 5390 0754 7034 5390"})
  void whatIsNoReference(String text) {
    assertThat(Reference.isReadable(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Reference.read(text));
  }

  @ParameterizedTest
  @CsvSource({"ES91 2100 0418 4502 0005 1332,true", "GB82 WEST 1234 5698 7654 32,true", "DE89370400440532013000,true",
    "ES91 2100 0418 4502 0005 1333,false", "ES91,false", "RF18539007547034,false"})
  void accountNumbers(String text, boolean good) {
    assertThat(Iban.isReadable(text)).isEqualTo(good);
  }

  @Test
  void theCodeForBankingAppsHasItsLinesInOrder() {
    var account = new BankAccounts.BankAccount("Horta Comuna, SCCL", Iban.read("ES91 2100 0418 4502 0005 1332"));
    assertThat(EpcCode.text(account, Money.of(25000, "EUR"), Reference.of("539007547034"))).isEqualTo(
        "BCD\n002\n1\nSCT\n\nHorta Comuna, SCCL\nES9121000418450200051332\nEUR250.00\n\nRF18539007547034");
    assertThat(EpcCode.svg(account, Money.of(100, "GBP"), Reference.of("1"))).isEmpty();
    assertThat(EpcCode.svg(account, Money.of(25000, "EUR"), Reference.of("1"))).get().asString().startsWith("<svg");
  }
}
