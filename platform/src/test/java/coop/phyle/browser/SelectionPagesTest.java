package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.selections.Chamber;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A role filled by consent, as who leads it and who is chosen see it; by keyboard, on a phone in Spanish, without scripts. */
@PhyleTest
class SelectionPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH, Chromium.Visitor.NO_SCRIPTS);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void fromTheCallToTheYes(Chromium.Visitor visitor) throws Exception {
    var chamber = new Chamber(beans);
    var home = "/c/" + chamber.hall.assembly.coop.slug() + "/selections";
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, chamber.hall.assembly.people.getFirst());
      page.locator("footer button[value=" + visitor.language() + "]").click();
      seen(page, home, "selections-empty");
      called(page, home);
      named(page, chamber);
      seen(page, home + "/1", "selection-shown");
      send(page.locator("form[action$='/forms'] button").first());
      for (var person = 1; person < 7; person++) {
        chamber.name(1, person, person == 5 ? 3 : 2);
      }
      proposed(page, home);
      for (var person = 2; person < 7; person++) {
        chamber.hall.trySay(person, 2, "1", "");
      }
      chamber.later(Duration.ofDays(4));
      seen(page, home + "/1", "selection-asking");
      context.clearCookies();
      new Doorway(people, sent).in(page, chamber.hall.assembly.people.get(1));
      page.locator("footer button[value=" + visitor.language() + "]").click();
      answered(page, home);
      seen(page, home, "selections-over");
    }
  }

  private static void called(Page page, String home) {
    seen(page, home + "/new", "selection-call");
    page.locator("main form button").last().focus();
    page.fill("#title", "Secretary 2027");
    page.selectOption("#group", "members");
    page.fill("#duties", "- Keeps the minutes\n- Answers letters\n\nTwo hours a week.");
    page.fill("#qualities", "Patience, and **a clear hand**.");
    send(page.locator("main form button").last());
    page.waitForURL("**/selections/1");
    Look.at(page, "selection-naming");
  }

  private static void named(Page page, Chamber chamber) throws Exception {
    page.selectOption("#nominee", "2");
    send(page.locator("form[action$='/forms'] button"));
    assertThat(page.locator("#why-problem").count()).isEqualTo(1);
    Look.at(page, "selection-no-reason");
    page.fill("#why", "She keeps what she promises.");
    send(page.locator("form[action$='/forms'] button"));
    assertThat(page.locator(".said-ok").count()).isEqualTo(1);
    for (var person = 1; person < 7; person++) {
      chamber.name(1, person, person == 4 ? 0 : 2 + person % 2);
    }
  }

  private static void proposed(Page page, String home) {
    seen(page, home + "/1", "selection-proposing");
    page.selectOption("#nominee", "2");
    page.fill("#reasons", "Named by most, and nobody doubts that she keeps what she promises.");
    send(page.locator("form[action$='/proposals'] button"));
    Look.at(page, "selection-consenting");
    page.locator("a[href$='/polls/2']").click();
    Look.at(page, "selection-poll");
  }

  private static void answered(Page page, String home) {
    seen(page, home + "/1", "selection-asked");
    send(page.locator("button[name=willing][value=no]"));
    assertThat(page.locator("#words-problem").count()).isEqualTo(1);
    page.fill("#words", "Gladly, if somebody helps in June.");
    send(page.locator("button[name=willing][value=yes]"));
    assertThat(page.locator(".verdict").count()).isEqualTo(1);
    Look.at(page, "selection-filled");
  }

  /** Presses a button that sends its form, and waits for the page that answers, which may have the same address. */
  @SuppressWarnings("deprecation")
  private static void send(Locator button) {
    button.page().waitForNavigation(() -> {
      button.focus();
      button.page().keyboard().press("Enter");
    });
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, name);
  }
}
