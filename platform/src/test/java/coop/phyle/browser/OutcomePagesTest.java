package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.outcomes.Aftermath;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What came of a poll, as its secretary and a plain member see it; and what happened, as everybody does. */
@PhyleTest
class OutcomePagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void theSecretaryFollowsAPollThrough(Chromium.Visitor visitor) throws Exception {
    var after = new Aftermath(beans);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, after.hall.assembly.people.getFirst());
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var home = "/c/" + after.hall.assembly.coop.slug();
      seen(page, home + "/outcomes", "empty");
      seen(page, home + after.of(), "of-empty");
      result(page, home, after, LocalDate.ofInstant(after.clock().instant(), ZoneOffset.UTC));
      progress(page, home);
      after.hall.later(Duration.ofDays(8));
      for (var path : new String[] {"/outcomes", "/outcomes/1", after.of(), "/polls/" + after.poll, "", "/timeline"}) {
        seen(page, home + path, "full" + path);
      }
      assertThat(page.locator("main h2").count()).isPositive();
    }
  }

  private static void result(Page page, String home, Aftermath after, LocalDate today) throws Exception {
    page.locator("a[href$='/new'].button").click();
    page.fill("#title", "No");
    page.fill("#member", "Nobody");
    page.locator("main form button.button").click();
    Look.at(page, "outcome-form-refused");
    page.fill("#title", "The barn has a new roof that keeps the hay dry");
    page.fill("#body", "Larch, from **our own** wood.");
    page.fill("#member", "stewards 4");
    page.fill("#due", today.plusDays(30).toString());
    page.locator("main form button.button").click();
    page.waitForURL("**/outcomes/1");
    Look.at(page, "outcome-fresh");
    var due = today.plusDays(5).toString();
    after.part(1, "Beams are cut and dry", 4, "weight", "2", "due", due);
    after.part(1, "Tiles are bought", 5, "due", today.plusDays(20).toString());
    var walls = after.part(1, "The walls bear it", 1);
    after.part(walls, "An engineer has looked", 6);
    after.noted(4, 2, "in-hand", 35);
    after.noted(5, 3, "done", 100);
    page.navigate(home + after.of());
    page.fill("#review", today.plusDays(60).toString());
    page.locator("form[action$='/reviews'] button").click();
  }

  private static void progress(Page page, String home) {
    page.navigate(home + "/outcomes/2");
    page.locator("input[name=status][value=dropped]").check();
    page.locator("form[action$='/notes'] button").click();
    Look.at(page, "outcome-note-refused");
    page.locator("input[name=status][value=in-hand]").check();
    page.fill("#percent", "60");
    page.fill("#words", "Half of them are up.\n\n- rain on Tuesday");
    page.locator("form[action$='/notes'] button").click();
    page.locator("section[aria-labelledby=tasks] summary").click();
    page.fill("#what", "Hire the crane");
    page.fill("#who", "workers 1");
    page.fill("#day", "2026-11-30");
    page.locator("form[action$='/tasks'] button").last().click();
    assertThat(page.locator("section[aria-labelledby=tasks] li").textContent()).contains("Hire the crane", "workers 1");
    Look.at(page, "outcome-part");
    page.locator("a[href$='/versions/new']").click();
    Look.at(page, "outcome-change");
  }

  @Test
  void aMemberTicksOffAndNotesByKeyboardWithoutScripts() throws Exception {
    var after = new Aftermath(beans);
    var roof = after.result("The barn has a new roof", 3);
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.NO_SCRIPTS)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, after.hall.assembly.people.get(3));
      page.navigate("/c/" + after.hall.assembly.coop.slug() + "/polls/" + after.poll);
      var keys = new Keys(page);
      keys.to("section[aria-labelledby=came] ul a").press("Enter");
      page.waitForURL("**/outcomes/" + roof);
      keys.to("section[aria-labelledby=tasks] summary").press("Enter").to("#what").press("H", "a", "y", "Enter");
      page.waitForSelector("button[name=done]");
      keys.to("button[name=done]").press("Enter");
      page.waitForSelector("section[aria-labelledby=tasks] del");
      assertThat(page.locator("section[aria-labelledby=tasks] del").textContent()).isEqualTo("Hay");
      keys.to("#percent").press("Control+a", "4", "0").to("form[action$='/notes'] button").press("Enter");
      page.waitForSelector("section[aria-labelledby=notes] ol li");
      assertThat(page.locator("section[aria-labelledby=notes] li").first().textContent()).contains("In hand", "40%");
      Look.at(page, "outcome-plain");
    }
    assertThat(after.read(6, roof).object("result").text("progress")).isEqualTo("2/5");
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, "outcome-" + name);
  }
}
