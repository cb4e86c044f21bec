package coop.phyle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void aFlagWinsOverItsVariable() {
    var options = Options.parse(List.of("--port", "9000", "--demo", "--data=elsewhere"), Map.of("PHYLE_PORT", "9001", "PHYLE_URL", "https://phyle.example"));
    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.demo()).isTrue();
    assertThat(options.data()).hasToString("elsewhere");
    assertThat(options.url()).hasToString("https://phyle.example");
  }

  @Test
  void withoutAnyItListensToThisMachineOnly() {
    var options = Options.parse(List.of(), Map.of());
    assertThat(options.host()).isEqualTo("127.0.0.1");
    assertThat(options.url()).hasToString("http://localhost:8080");
    assertThat(options.databaseUrl()).isEmpty();
  }

  @Test
  void aMailServerIsHandedToNotices() {
    var settings = Settings.of(Options.parse(List.of("--mail", "smtps://anna%40x.example:a+b%3A@mail.example"), Map.of()));
    assertThat(settings).containsEntry("phyle.mail", "smtps://anna%40x.example:a+b%3A@mail.example");
  }

  @Test
  void theCookieIsSecureWhereTheAddressIs() {
    assertThat(Settings.of(Options.parse(List.of("--url", "https://phyle.example"), Map.of()))).containsEntry("server.servlet.session.cookie.secure", true);
    assertThat(Settings.of(Options.parse(List.of(), Map.of()))).containsEntry("server.servlet.session.cookie.secure", false);
  }

  @Test
  void aDatabaseAddressIsReadInBothForms() {
    var expected = new Database("jdbc:postgresql://db.example:5433/coops?sslmode=require", "anna", "p@ss");
    assertThat(ExternalDatabase.parse("postgres://anna:p%40ss@db.example:5433/coops?sslmode=require")).isEqualTo(expected);
    assertThat(ExternalDatabase.parse("jdbc:postgresql://db.example:5433/coops?user=anna&sslmode=require&password=p%40ss")).isEqualTo(expected);
    assertThat(expected.toString()).doesNotContain("p@ss");
    assertThatThrownBy(() -> ExternalDatabase.parse("mysql://x/y")).isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> ExternalDatabase.parse("not an address")).isInstanceOf(CannotStart.class);
  }

  @Test
  void aHallIsAsLargeAsItsOwnerSays() {
    assertThat(Settings.of(Options.parse(List.of(), Map.of()))).containsEntry("phyle.hall", 250);
    assertThat(Settings.of(Options.parse(List.of("--hall", "900"), Map.of("PHYLE_HALL", "20")))).containsEntry("phyle.hall", 900);
    assertThat(Settings.of(Options.parse(List.of(), Map.of("PHYLE_HALL", "20")))).containsEntry("phyle.hall", 20);
  }

  @Test
  void nonsenseIsNamed() {
    assertThatThrownBy(() -> Options.parse(List.of("--hall", "everybody"), Map.of())).hasMessage("--hall everybody is no number of people: use a number from 1 to 100000");
    assertThatThrownBy(() -> Options.parse(List.of("--hall=0"), Map.of())).hasMessageContaining("is no number of people");
    assertThatThrownBy(() -> Options.parse(List.of("--mail", "http://x"), Map.of())).hasMessageContaining("--mail http://x is not understood");
    assertThatThrownBy(() -> Options.parse(List.of("--port"), Map.of())).hasMessageContaining("needs a value");
  }
}
