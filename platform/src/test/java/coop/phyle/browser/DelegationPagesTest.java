package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

/** A member lets another vote, reads on the decision's page where the vote would go, and takes it back. */
@PhyleTest
class DelegationPagesTest {
  private static final String ALLOWED =
      "\"participation\":{\"proxies\":0,\"delegations\":3,\"delegationMonths\":6,\"requisition\":{\"number\":100,\"fraction\":\"1/10\",\"which\":\"lesser\"}},\"books\"";
  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired People people;
  @Autowired SentMail sent;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH, Chromium.Visitor.NO_SCRIPTS);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void aVoteIsLentAndTakenBack(Chromium.Visitor visitor) {
    var assembly = Assembly.found(context, Assembly.rules(text -> text.replace("\"books\"", ALLOWED)), 3, 3, 4);
    var decision = assembly.opened(assembly.statement("Lease the lower field").about("fields"));
    assembly.votes(decision, 0, 1, 0);
    try (var browser = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = browser.newPage();
      new Doorway(people, sent).in(page, assembly.people.get(4));
      if (visitor.language().equals("es")) {
        page.locator(".languages button[lang=es]").click();
      }
      var home = "/c/" + assembly.coop.slug();
      page.navigate(home + "/delegations");
      refusal(page);
      page.fill("#to", "1");
      page.locator("input[name=scope][value=tag]").check();
      page.fill("#about", "Fields");
      page.locator("form button.button").click();
      page.waitForURL("**/delegations");
      assertThat(page.locator("#main").textContent()).contains("stewards 1").contains("fields");
      Look.at(page, "delegations");
      page.navigate(home + "/decisions/" + decision);
      assertThat(page.locator("#main").textContent()).contains("stewards 1");
      Look.at(page, "delegated-decision");
      page.navigate(home + "/delegations");
      page.locator("form[action$='/revocation'] button").click();
      page.waitForURL("**/delegations");
      assertThat(page.locator("form[action$='/revocation']").count()).isZero();
    }
  }

  private static void refusal(Page page) {
    page.fill("#to", "Nobody of that name");
    page.locator("form button.button").click();
    assertThat(page.locator("#main").textContent()).contains("Nobody of that name");
    assertThat(page.inputValue("#to")).isEqualTo("Nobody of that name");
    Look.at(page, "delegation-refused");
  }
}
