package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.identity.People;
import coop.phyle.meetings.Hall;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two meetings by keyboard alone: called, opened, counted by hands, closed, minuted; the second approves the minutes of the first. */
@PhyleTest
class KeyboardMeetingTest {
  private static final String SAVE = "main form .button";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  @Test
  void theNextMeetingApprovesTheMinutesOfTheLast() {
    var hall = Hall.of(beans, Hall.rules(0), 4, 2, 2);
    var home = "/c/" + hall.assembly.coop.slug() + "/meetings";
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, hall.assembly.people.getFirst());
      drafted(page, hall, home);
      keys(page).skip().to("a[href$='/items/new']").enter();
      keys(page).skip().to("#kind input[name=kind]").press("ArrowDown").press("ArrowDown").press("ArrowDown").to("#title").type("Paint the barn").enter();
      noticed(page);
      held(page, hall, home, 1, "4");
      minuted(page, home, 1);

      drafted(page, hall, home);
      keys(page).skip().to("section[aria-labelledby=usual] form button").enter();
      assertThat(page.locator("section[aria-labelledby=agenda] a[href$='/1/minutes']").count()).as("the business leads to the minutes").isEqualTo(1);
      Look.at(page, "meeting-approves-draft");
      page.navigate(home + "/2/items/new");
      assertThat(page.locator("#approves option").count()).as("none, or the first meeting").isEqualTo(2);
      Look.at(page, "meeting-approves-item");
      page.navigate(home + "/2");
      noticed(page);
      opened(page, hall, home, 2);
      page.navigate(home + "/1/minutes");
      assertThat(page.locator("#meeting option").count()).as("may have approved them without a count").isEqualTo(1);
      Look.at(page, "meeting-approves-by-choice");
      counted(page, home, 2, "4");
      page.navigate(home + "/1/minutes");
      assertThat(page.locator("#body").count()).as("approved minutes are fixed").isZero();
      assertThat(page.locator("aside").textContent()).contains("approved at meeting 2");
      Look.at(page, "meeting-approved");
    }
  }

  private static void drafted(Page page, Hall hall, String home) {
    var typed = hall.typed();
    page.navigate(home + "/new");
    keys(page).skip().to("#title").type(typed.get("title")).to("#place").type(typed.get("place"));
    moment(page, "starts", typed.get("starts"));
    moment(page, "ends", typed.get("ends"));
    keys(page).to("#zone").type(typed.get("zone")).enter();
  }

  /** A browser's field for a moment takes its parts one after the other: month, day, year, hour, minute, half of the day. */
  private static void moment(Page page, String field, String value) {
    keys(page).to("#" + field);
    var hour = Integer.parseInt(value.substring(11, 13));
    page.keyboard().type(value.substring(5, 7) + value.substring(8, 10) + value.substring(0, 4));
    page.keyboard().press("ArrowRight");
    page.keyboard().type("%02d%s%s".formatted((hour + 11) % 12 + 1, value.substring(14, 16), hour < 12 ? "A" : "P"));
    assertThat(page.inputValue("#" + field)).isEqualTo(value);
  }

  private static void noticed(Page page) {
    keys(page).skip().to("form[action$='/notice'] button").enter();
    assertThat(page.locator("form[action$='/notice']").count()).isZero();
  }

  private static void opened(Page page, Hall hall, String home, int number) {
    hall.toTheDay(number);
    for (var come = 0; come < 4; come++) {
      page.navigate(home + "/" + number + "/attendance");
      keys(page).skip().to("form[action$='/attendance'] button[value]").enter();
    }
    keys(page).skip().to("form[action$='/openings'] button").enter();
    assertThat(page.locator("form[action$='/closing']").count()).isEqualTo(1);
  }

  private static void counted(Page page, String home, int number, String hands) {
    page.navigate(home + "/" + number);
    keys(page).skip().to("a[href$='/items/1/vote']").enter();
    keys(page).skip().to("[id='for.stewards']").type("9").to("#teller").type("Oriol Puig").enter().refused("for.stewards").type(hands).to(SAVE).enter();
    assertThat(page.locator(".verdict.passed").count()).isEqualTo(1);
  }

  private static void held(Page page, Hall hall, String home, int number, String hands) {
    opened(page, hall, home, number);
    counted(page, home, number, hands);
    page.navigate(home + "/" + number + "/attendance");
    keys(page).skip().to("form[action$='/closing'] button").enter();
  }

  private static void minuted(Page page, String home, int number) {
    page.navigate(home + "/" + number + "/minutes");
    keys(page).skip().to("#body").to(SAVE).enter();
    keys(page).skip().to("form[action$='/publication'] button").enter();
    assertThat(page.locator("form[action$='/publication']").count()).isZero();
  }

  private static Keys keys(Page page) {
    return new Keys(page);
  }
}
