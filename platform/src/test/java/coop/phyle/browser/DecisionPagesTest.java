package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.deciding.Assembly;
import coop.phyle.identity.Person;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Decisions as seen: from the empty board to the result, light and dark, on a phone in Spanish, by keyboard and without scripts. */
@PhyleTest
class DecisionPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void everyPageIsAccessible(Chromium.Visitor visitor) {
    var assembly = Assembly.found(beans, Assembly.rules(), 12, 4, 90);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, assembly);
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var home = "/c/" + assembly.coop.slug() + "/decisions";
      seen(page, home, "empty");
      seen(page, home + "/new", "matters");
      seen(page, home + "/new?matter=APPOINT_OFFICER", "form");
      page.evaluate("document.querySelector('main form').noValidate = true");
      page.fill("#title", "x");
      page.locator("main form button").click();
      Look.at(page, "decision-form-refused");
      page.navigate(home + "/new?matter=STATEMENT");
      page.fill("#title", "Lease the lower field to the seed growers for five years");
      page.fill("#body", "That the co-operative lease the **lower field** to the seed growers at the clearing rent of the yearly auction.\n\n- Water is shared\n- The hedge stays");
      page.locator("main form button.button").click();
      Look.at(page, "decision-draft");
      page.locator("form[action$='/notice'] button").click();
      Look.at(page, "decision-notice");
      openAndVote(assembly, page, home, visitor);
      secretly(assembly, page, home, visitor);
    }
  }

  private void openAndVote(Assembly assembly, Page page, String home, Chromium.Visitor visitor) {
    var number = new coop.phyle.voting.VoteNumber(1);
    assembly.openNow(number);
    assembly.votes(number, 1, 6, 4);
    assembly.votes(number, 12, 1, 3);
    assembly.votes(number, 16, 60, 18);
    seen(page, home, "board");
    seen(page, home + "/1", "open");
    page.locator("label:has(input[value=for])").click();
    page.locator("form[action$='/ballots'] button").click();
    Look.at(page, "decision-voted");
    assembly.close(number);
    seen(page, home + "/1", "passed");
    seen(page, home + "/1/ballots", "ballots");
    var special = assembly.opened(assembly.statement("Sell the upper field").as(ResolutionKind.SPECIAL));
    assembly.votes(special, 0, 7, 5);
    assembly.votes(special, 12, 1, 3);
    assembly.votes(special, 16, 72, 18);
    assembly.close(special);
    seen(page, home + "/2", "failed");
  }

  private void secretly(Assembly assembly, Page page, String home, Chromium.Visitor visitor) {
    var secret = assembly.opened(assembly.statement("Raise the share value to fifty euros").secretly());
    assembly.votes(secret, 12, 1, 3);
    assembly.votes(secret, 16, 30, 8);
    seen(page, home + "/3", "secret-open");
    page.locator("label:has(input[value=against])").click();
    page.locator("form[action$='/ballots'] button").click();
    Look.at(page, "decision-receipt");
    var receipt = page.locator("#copy").inputValue();
    seen(page, home + "/3", "secret-voted");
    page.locator("summary").first().click();
    page.locator("label:has(input[value=for])").click();
    page.locator("input[name=receipt]").fill(receipt);
    page.locator("form[action$='/ballots'] button").click();
    Look.at(page, "decision-receipt-changed");
    assembly.close(secret);
    seen(page, home + "/3", "sealed");
    seen(page, home + "/3/ballots", "sealed-ballots");
    page.locator("#receipt").fill(receipt);
    page.locator("form[action$='/receipts'] button").click();
    Look.at(page, "decision-receipt-void");
    seen(page, home, "board-decided");
  }

  @Test
  void aVoteIsCastByKeyboardAloneAndWithoutScripts() {
    var assembly = Assembly.found(beans, Assembly.rules(), 6, 4, 4);
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.NO_SCRIPTS)) {
      var page = context.newPage();
      signIn(page, assembly);
      assembly.opened(assembly.statement("Paint the barn"));
      page.navigate("/c/" + assembly.coop.slug() + "/decisions/1");
      for (var i = 0; i < 40 && !"choice".equals(page.evaluate("document.activeElement.name")); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Space");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForLoadState();
      assertThat(page.locator(".said-ok").textContent()).contains("You have voted: Abstain");
    }
  }

  private void signIn(Page page, Assembly assembly) {
    Person person = people.find(assembly.people.getFirst()).orElseThrow();
    page.navigate("/sign-in");
    page.fill("#email", person.email().value());
    page.locator("form[action='/sign-in/link'] button").click();
    page.waitForURL("**/sign-in/sent");
    page.navigate(sent.next(person.email().value(), 1).link());
    page.locator("main button").click();
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, "decision-" + name);
  }
}
