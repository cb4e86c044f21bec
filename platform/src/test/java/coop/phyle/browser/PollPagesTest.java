package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.polls.PollHall;
import coop.phyle.testing.PhyleTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Polls as seen: asked, answered and counted; light and dark, on a phone in Spanish, by keyboard and without scripts. */
@PhyleTest
class PollPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void everyPageIsAccessible(Chromium.Visitor visitor) throws Exception {
    var hall = new PollHall(beans, 4, 2, 1);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, hall);
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var home = "/c/" + hall.assembly.coop.slug() + "/polls";
      seen(page, home, "empty");
      seen(page, home + "/new", "kinds");
      for (var kind : List.of("proposal", "budget", "sortition")) {
        seen(page, home + "/new?kind=" + kind, "form-" + kind);
      }
      asked(page, home);
      answered(hall, page, home);
      counted(hall, page, home);
    }
  }

  /** Poll 1, through the form: first refused, then asked. */
  private static void asked(Page page, String home) {
    page.navigate(home + "/new?kind=ranked");
    page.fill("#title", "Which colour for the barn?");
    page.fill("#body", "It is **time** to paint it again.");
    page.fill("#options", "Red | as it was\nGreen\nGreen");
    page.locator("input[name=method][value=irv]").check();
    page.locator("form[action$='/polls'] p button").last().click();
    Look.at(page, "poll-form-refused");
    page.fill("#options", "Red | as it was\nGreen\nBlue | like the door");
    page.locator("form[action$='/polls'] p button").last().click();
    Look.at(page, "poll-ranked-open");
  }

  private static void answered(PollHall hall, Page page, String home) throws Exception {
    page.locator("form[action$='/ballots'] button").click();
    Look.at(page, "poll-ranked-refused");
    page.locator("select[name=r2]").selectOption("1");
    page.locator("select[name=r1]").selectOption("1");
    assertThat(page.locator("select[name=r2]").inputValue()).as("moved on").isEqualTo("2");
    page.locator("textarea[name=reason]").fill("It keeps best.");
    page.locator("form[action$='/ballots'] button").click();
    page.waitForURL("**" + home + "/1");
    assertThat(page.locator(".said-ok").textContent()).contains("Red › Green");
    Look.at(page, "poll-ranked-answered");
    hall.ask("consent", "title", "We buy the lower meadow together");
    hall.trySay(1, 2, "2", "The spring floods it every second year.");
    hall.ask("score", "options", "Tea\nCoffee");
    hall.ask("time", "options", "2027-01-07 18:00\n2027-01-08 18:00");
    hall.ask("dots", "options", "Hedge\nPond", "quadratic", "on");
    hall.ask("grades", "options", "Anna\nBernat");
    hall.ask("budget", "options", "Park | 300 | trees\nBarn | 300", "money", "400");
    hall.ask("choice", "options", "Tea\nCoffee\nWater", "secret", "on", "most", "2", "none", "on");
    hall.ask("sortition", "places", "2", "seedSource", "The lottery of Christmas Eve");
    hall.ask("question", "title", "What should the new kitchen have?");
    hall.ask("proposal", "test1-figure", "2/3", "quorumPercent", "50");
    for (var number : List.of(2, 3, 5, 6, 7, 8, 9)) {
      seen(page, home + "/" + number, "open-" + number);
    }
    seen(page, home, "board");
    page.navigate(home + "/8");
    page.locator("input[name=pick][value='1']").check();
    page.locator("form[action$='/ballots'] button").click();
    Look.at(page, "poll-receipt");
  }

  private static void counted(PollHall hall, Page page, String home) throws Exception {
    for (var person = 1; person < 6; person++) {
      hall.trySay(person, 1, List.of("2 3 1", "3 2 1", "2 1", "1", "3 2").get(person - 1), "");
      hall.trySay(person, 3, "5 " + person, "");
      hall.trySay(person, 7, person < 3 ? "1" : "2", "");
      hall.trySay(person, 8, "1 2", "");
      hall.trySay(person, 11, person < 5 ? "1" : "2", "");
    }
    page.navigate(home + "/2");
    page.locator("select[name=ruling]").selectOption("resolved");
    page.locator("input[name=why]").fill("We raise the path.");
    page.locator("form[action$='/rulings'] button").click();
    Look.at(page, "poll-ruled");
    hall.close();
    for (var number : List.of(1, 2, 3, 8)) {
      seen(page, home + "/" + number, "closed-" + number);
    }
    page.navigate(home + "/9");
    page.fill("#seed", "06 17 23 31 44");
    page.locator("form[action$='/draw'] button").click();
    page.locator("section[aria-labelledby=lots] summary").first().click();
    Look.at(page, "poll-drawn");
    page.navigate(home + "/11");
    page.locator("section[aria-labelledby=outcome] summary").click();
    page.fill("#statement", "We go on with it.");
    page.fill("#review", "2027-05-01");
    page.locator("form[action$='/outcomes'] button").click();
    Look.at(page, "poll-outcome");
    seen(page, home, "board-closed");
  }

  @Test
  void optionsAreRankedByKeyboardAloneAndWithoutScripts() throws Exception {
    var hall = new PollHall(beans, 3, 1, 1);
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.NO_SCRIPTS)) {
      var page = context.newPage();
      signIn(page, hall);
      hall.ask("ranked", "options", "Red\nGreen\nBlue", "method", "schulze");
      page.navigate("/c/" + hall.assembly.coop.slug() + "/polls/1");
      for (var rank : List.of("r1 2", "r2 1", "r3 3")) {
        tabTo(page, rank.substring(0, 2));
        page.keyboard().press(rank.substring(3));
      }
      tabTo(page, "reason");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForLoadState();
      assertThat(page.locator(".said-ok").textContent()).contains("Green › Red › Blue");
    }
  }

  /** What dragging does, the keyboard does in as few steps: a place is taken, the others move on. */
  @Test
  void keyboardAndDraggingRankAlike() throws Exception {
    var hall = new PollHall(beans, 3, 1, 1);
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = context.newPage();
      signIn(page, hall);
      hall.ask("ranked", "options", "Red\nGreen\nBlue", "method", "irv");
      page.navigate("/c/" + hall.assembly.coop.slug() + "/polls/1");
      for (var rank : List.of("r1 1", "r2 2", "r3 3")) {
        tabTo(page, rank.substring(0, 2));
        page.keyboard().press(rank.substring(3));
      }
      page.locator("select[name=r3]").focus();
      page.keyboard().press("1");
      assertThat(ranks(page)).as("last to the top, by one key").isEqualTo("Blue 1, Red 2, Green 3");
      assertThat(page.evaluate("document.activeElement.name")).isEqualTo("r3");
      page.dragAndDrop("[data-row='2'] label", "[data-row='3'] label");
      assertThat(ranks(page)).as("last to the top, by dragging").isEqualTo("Green 1, Blue 2, Red 3");
      page.locator("select[name=r3]").focus();
      page.keyboard().press("n"); // "not ranked"
      assertThat(ranks(page)).isEqualTo("Green 1, Red 2, Blue ");
    }
  }

  private static String ranks(Page page) {
    return String.valueOf(page.evaluate("[...document.querySelectorAll('[data-row]')].map(row => row.querySelector('label b').textContent.trim() + ' ' + row.querySelector('select').value).join(', ')"));
  }

  private static void tabTo(Page page, String name) {
    for (var i = 0; i < 60 && !name.equals(page.evaluate("document.activeElement.name")); i++) {
      page.keyboard().press("Tab");
    }
  }

  private void signIn(Page page, PollHall hall) {
    var person = people.find(hall.assembly.people.getFirst()).orElseThrow();
    page.navigate("/sign-in");
    page.fill("#email", person.email().value());
    page.locator("form[action='/sign-in/link'] button").click();
    page.waitForURL("**/sign-in/sent");
    page.navigate(sent.next(person.email().value(), 1).link());
    page.locator("main button").click();
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, "poll-" + name);
  }
}
