package coop.phyle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
  @Test
  void twoSpellingsAreOneAddress() {
    assertThat(new Email(" Aina@Horta.Example ")).isEqualTo(new Email("aina@horta.example"));
    assertThat(new Email("aina@año.example").value()).isEqualTo("aina@xn--ao-zja.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "aina", "aina@", "@horta.example", "aina@horta", "a b@horta.example", "aina@horta..example", "aina@-horta.example",
        "aina@horta.example\nBcc: all@horta.example", "aina@horta.example,b@horta.example", "<aina@horta.example>"})
  void whatIsNotOneAddressIsRefused(String typed) {
    assertThat(Email.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Horta Comuna de l'Empordà, horta-comuna-de-l-emporda",
    "Straße & Søn, strasse-s-n",
    "  New , coop-new",
    "農協, coop",
    "---, coop"
  })
  void slugsAreNamesInUrlLetters(String name, String slug) {
    assertThat(Slug.of(name).text()).isEqualTo(slug);
  }
}
