package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.deciding.Assembly;
import coop.phyle.deciding.Draft;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The register of standing policies: empty, searched, read in every version, changed by a vote, and not from a form that was opened before another change. */
@PhyleTest
class PolicyPagesTest {
  private static final String TEXT = "Whoever leaves last **turns off** the heating.";
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void aMemberReadsAndProposesToChange(Chromium.Visitor visitor) throws Exception {
    var assembly = Assembly.found(beans, Assembly.rules(), 3, 3, 4);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, assembly.people.get(4));
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var home = "/c/" + assembly.coop.slug();
      seen(page, home + "/policies", "policies-empty");
      adopt(assembly, "Keys of the hall", "Each worker has one.", "new");
      adopt(assembly, "Closing the hall", TEXT, "new");
      page.navigate(home + "/policies");
      page.fill("#words", "heated");
      page.press("#words", "Enter");
      assertThat(page.locator("main ul a[href*='/policies/']").allTextContents()).singleElement().asString().contains("Closing the hall");
      Look.at(page, "policies-found");
      page.locator("main ul a[href*='/policies/']").click();
      page.locator("a[href*='matter=ADOPT_POLICY']").first().click();
      assertThat(page.inputValue("#body")).as("the standing text, to be changed").isEqualTo(TEXT);
      adopt(assembly, "Closing the hall", TEXT + " And locks it.", "2");
      page.fill("#body", TEXT + " And sweeps it.");
      page.locator("main form[method=post] button.button").first().click();
      assertThat(page.locator("main").textContent()).as("another change came first").contains(visitor.language().equals("es") ? "ha cambiado" : "has changed since");
      Look.at(page, "policy-outdated");
      page.navigate(home + "/policies/2");
      assertThat(page.locator("main").textContent()).contains("And locks it.");
      Look.at(page, "policy");
      page.locator("a[href$='/versions/1']").click();
      assertThat(page.locator("main").textContent()).doesNotContain("And locks it.");
      Look.at(page, "policy-before");
    }
  }

  private static void adopt(Assembly assembly, String title, String body, String policy) {
    var number = assembly.opened(new Draft(assembly.people.getFirst(), Matter.ADOPT_POLICY, Map.of("policy", policy), title, body, Optional.empty(), false));
    assembly.votes(number, 0, 5, 0);
    assembly.close(number);
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, name);
  }
}
