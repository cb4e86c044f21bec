package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Assembly;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The secretary sets a hook up, tests it against an address that cannot be reached, and ends it. */
@PhyleTest
class HooksPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired People people;
  @Autowired SentMail sent;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void fromSettingUpToEnding(Chromium.Visitor visitor) {
    var assembly = Assembly.found(beans, Assembly.rules(), 3, 2, 2);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, assembly.people.getFirst());
      page.navigate("/c/" + assembly.coop.slug() + "/record");
      page.locator("a[href$='/hooks']").click();
      Look.at(page, "hooks-none");
      page.fill("#name", "Board chat");
      page.fill("#url", "https://localhost/in");
      page.locator("main form.narrow button").click();
      assertThat(page.locator(".problem").count()).as("no topic chosen").isPositive();
      Look.at(page, "hooks-refused");
      page.locator("input[value='decisions']").check();
      page.locator("input[value='meetings']").check();
      page.locator("main form.narrow button").click();
      assertThat(page.locator("#fresh").inputValue()).startsWith("phyle_hook_");
      page.locator("form[action$='/test'] button").click();
      assertThat(page.locator("tbody").textContent()).contains("test", "not an address on the internet");
      assertThat(page.locator("#fresh").count()).isZero();
      Look.at(page, "hooks-one");
      page.locator("form[action$='/ending'] button").click();
      assertThat(page.locator("tbody").count()).isZero();
    }
  }
}
