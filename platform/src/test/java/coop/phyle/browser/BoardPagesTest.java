package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.identity.People;
import coop.phyle.meetings.Hall;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The board resolves in writing, a director leaves the question to the others; and the statutes are asked how meetings are called and held. */
@PhyleTest
class BoardPagesTest {
  private static final String REASON = "form[action$='/interests'] input[name=reason]";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH, Chromium.Visitor.NO_SCRIPTS);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void theBoardResolvesInWritingAndADirectorLeavesItToTheOthers(Chromium.Visitor visitor) {
    var hall = Hall.of(beans, Hall.rules(0), 6, 3, 4);
    var home = "/c/" + hall.assembly.coop.slug();
    var decision = home + "/decisions/1";
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = comes(context.newPage(), hall, 1, visitor);
      page.navigate(home + "/decisions/new?matter=STATEMENT");
      page.fill("#title", "Buy the seed drill from my sister");
      page.fill("#body", "That the board buy the drill for **900 euros**.");
      press(page, "input[name=kind][value=BOARD]", "Space");
      send(page, "main form .button");
      page.waitForURL("**/decisions/1");
      send(page, "form[action$='/notice'] button");
      Look.at(page, "board-in-writing");
      declares(page);
      Look.at(page, "board-interest-declared");
      assertThat(page.locator("p.warn").first().textContent()).contains("My sister sells it");
      hall.assembly.openNow(new VoteNumber(1));
      page.navigate(decision);
      assertThat(page.locator("form[action$='/ballots']").count()).as("leaves it to the others").isZero();
      Look.at(page, "board-left-to-others");
    }
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = comes(context.newPage(), hall, 2, visitor);
      page.navigate(decision);
      assertThat(page.locator("p.warn").first().textContent()).as("the others see why").contains("My sister sells it");
      press(page, "input[name=choice][value=for]", "Space");
      send(page, "form[action$='/ballots'] button");
      assertThat(page.locator(".said-ok").count()).isPositive();
      hall.assembly.votes(new VoteNumber(1), 0, 1, 0);
      hall.assembly.close(new VoteNumber(1));
      page.navigate(decision);
      assertThat(page.locator(".verdict.passed").count()).isEqualTo(1);
      assertThat(page.locator("form[action$='/interests']").count()).as("once it is taken nobody declares").isZero();
      Look.at(page, "board-resolved");
      page.navigate(home + "/timeline");
      Look.at(page, "board-timeline");
      assertThat(page.locator("main").textContent()).contains(visitor.language().equals("es") ? "declaró un interés en la decisión 1" : "declared an interest in decision 1");
    }
  }

  private static void declares(Page page) {
    press(page, "details:has(" + REASON + ") summary", "Enter");
    page.fill(REASON, "x");
    send(page, "form[action$='/interests'] button");
    Look.at(page, "board-interest-refused");
    assertThat(page.inputValue(REASON)).as("what was typed stays").isEqualTo("x");
    page.fill(REASON, "My sister sells it");
    send(page, "form[action$='/interests'] button");
    assertThat(page.locator(REASON).count()).as("declared once").isZero();
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void theStatutesAreAskedHowMeetingsAreCalledAndHeld(Chromium.Visitor visitor) {
    var hall = Hall.of(beans, Hall.rules(0), 6, 3, 4);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = comes(context.newPage(), hall, 0, visitor);
      page.navigate("/foundings");
      page.fill("#name", "Horta Comuna");
      send(page, "main form .button");
      page.waitForURL("**/questions/**");
      var base = page.url().replaceFirst("/questions/.*", "");
      page.navigate(base + "/questions/decisions");
      press(page, "details:has([name='meetings.shortestDays']) > summary", "Enter");
      Look.at(page, "rules-of-meetings");
      page.fill("[name='meetings.shorterConsent']", "95");
      page.fill("[name='meetings.shortestDays']", "soon");
      press(page, "input[name='meetings.interested'][value=present]", "Space");
      send(page, "form.stack > p.row > .button");
      assertThat(page.locator("[name='meetings.shortestDays']").isVisible()).as("open at the fault").isTrue();
      assertThat(page.inputValue("[name='meetings.shortestDays']")).isEqualTo("soon");
      Look.at(page, "rules-of-meetings-refused");
      page.fill("[name='meetings.shortestDays']", "5");
      send(page, "form.stack > p.row > .button");
      page.navigate(base + "/questions/decisions");
      assertThat(page.inputValue("[name='meetings.shortestDays']")).isEqualTo("5");
      assertThat(page.locator("input[name='meetings.interested'][value=present]").isChecked()).isTrue();
      page.navigate(base + "/text");
      assertThat(page.locator("main").textContent()).contains("95");
      Look.at(page, "rules-of-meetings-printed");
    }
  }

  private Page comes(Page page, Hall hall, int person, Chromium.Visitor visitor) {
    new Doorway(people, sent).in(page, hall.assembly.people.get(person));
    send(page, "footer button[value=" + visitor.language() + "]");
    return page;
  }

  /** By keyboard: without scripts nothing is ever sure to stand still for a mouse. */
  private static void press(Page page, String what, String key) {
    page.locator(what).first().focus();
    page.keyboard().press(key);
  }

  private static void send(Page page, String button) {
    page.locator(button).first().focus();
    new Keys(page).enter();
  }
}
