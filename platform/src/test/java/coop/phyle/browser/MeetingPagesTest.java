package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.phyle.identity.People;
import coop.phyle.meetings.Hall;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A meeting as its secretary and a member see it: light and dark, on a phone in Spanish. */
@PhyleTest
class MeetingPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void theSecretaryCallsAMeetingAndRunsIt(Chromium.Visitor visitor) {
    var hall = Hall.of(beans, Hall.rules(3), 6, 3, 4);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, hall, 0);
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var home = "/c/" + hall.assembly.coop.slug() + "/meetings";
      seen(page, home, "empty");
      draft(page, hall, home);
      page.locator("form[action$='/notice'] button").click();
      Look.at(page, "meeting-called");
      assertThat(page.locator("form[action$='/notice']").count()).isZero();
      onTheDay(page, hall, home + "/1");
      seen(page, home, "list");
    }
  }

  private static void draft(Page page, Hall hall, String home) {
    seen(page, home + "/new", "form");
    hall.typed().forEach((name, value) -> {
      if (name.equals("kind") || name.equals("form")) {
        page.locator("input[name=" + name + "][value=" + value + "]").check();
      } else {
        page.fill("#" + name, value);
      }
    });
    page.fill("#title", "x");
    page.locator("main form button.button").click();
    Look.at(page, "meeting-form-refused");
    page.fill("#title", "Spring meeting of all who grow, work and lend");
    page.locator("main form button.button").click();
    Look.at(page, "meeting-draft-empty");
    for (var item : new String[] {"Accounts of the year", "Paint the barn"}) {
      page.locator("a[href$='/items/new']").click();
      page.fill("#title", item);
      page.locator("input[name=kind][value=HAND_COUNT]").check();
      page.fill("#presenter", "Oriol");
      page.fill("#body", "See the *papers*:\n\n- one\n- two");
      Look.at(page, "meeting-item-form");
      page.locator("main form button.button").click();
    }
    page.locator("button[value=up]").first().click();
    assertThat(page.locator("main ol h3").first().textContent()).contains("Paint the barn");
    Look.at(page, "meeting-draft");
  }

  private static void onTheDay(Page page, Hall hall, String meeting) {
    page.navigate(meeting);
    page.locator("button[name=answer][value=IN_PERSON]").click();
    page.locator("details:has(input[name=holder]) summary").first().click();
    page.fill("input[name=holder]", "5");
    page.locator("form[action$='/proxies'] button").click();
    Look.at(page, "meeting-proxy-given");
    page.locator("form[action$='/revocation'] button").click();
    hall.toTheDay(1);
    page.navigate(meeting + "/attendance");
    for (var i = 0; i < 3; i++) {
      page.locator("form[action$='/attendance'] button[name=member]").nth(0).click();
    }
    Look.at(page, "meeting-attendance");
    page.locator("form[action$='/openings'] button").click();
    Look.at(page, "meeting-open");
    page.navigate(meeting + "/items/1/vote");
    page.locator("#for\\.stewards").fill("9");
    page.fill("#teller", "Oriol");
    page.locator("form[action$='/vote'] button").click();
    Look.at(page, "meeting-vote-refused");
    page.locator("#for\\.stewards").fill("3");
    page.locator("form[action$='/vote'] button").click();
    Look.at(page, "meeting-voted");
    page.navigate(meeting + "/attendance");
    page.locator("form[action$='/closing'] button").click();
    page.navigate(meeting + "/minutes");
    assertThat(page.locator("#body").inputValue()).contains("Spring meeting");
    page.locator("form[action$='/minutes'] button").click();
    page.locator("form[action$='/publication'] button").click();
    Look.at(page, "meeting-minutes");
    seen(page, meeting, "over");
    assertThat(page.locator("a[href^='https://meet.example'], a[href$='/proxy.pdf']").count()).as("nobody comes any more").isZero();
    page.locator("section[aria-labelledby=came] a").first().click();
    assertThat(page.url()).as("what came of it is followed through").endsWith("/outcomes/of/meetings/1");
    Look.at(page, "meeting-followed");
  }

  @ParameterizedTest
  @MethodSource("phones")
  void aMemberAnswersComesAndRequiresAMeetingOnAPhone(Chromium.Visitor visitor) {
    var hall = Hall.of(beans, Hall.rules(3), 6, 3, 4);
    var number = hall.called();
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, hall, 8);
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var meeting = "/c/" + hall.assembly.coop.slug() + "/meetings/" + number;
      seen(page, meeting, "member-called");
      assertThat(page.locator("form[action$='/cancellation'], form[action$='/openings']").count()).isZero();
      page.locator("button[name=answer][value=ONLINE]").click();
      hall.toTheDay(number);
      page.navigate(meeting + "/attendance");
      page.locator("form[action$='/attendance'] button[name=member]").click();
      Look.at(page, "meeting-member-online");
      assertThat(page.locator("form[action$='/departures']").count()).isEqualTo(1);
      page.navigate("/c/" + hall.assembly.coop.slug() + "/meetings/requisitions");
      page.fill("#title", "The lower field");
      page.fill("#business", "Whether to lease the **lower field** for five years.");
      Look.at(page, "meeting-requisitions");
      page.locator("main form button.button").click();
      Look.at(page, "meeting-requisition");
    }
  }

  /** The annual meeting from the front page to its notice: usual business, a paper, the wait for an answer; on a phone in Spanish and without scripts. */
  @ParameterizedTest
  @MethodSource("annual")
  void theAnnualMeetingIsDueAndDraftedWithItsUsualBusiness(Chromium.Visitor visitor) {
    var hall = Hall.of(beans, Hall.rules(0), 6, 3, 4);
    hall.assembly.clock().moveTo(LocalDate.of(hall.assembly.now().atZone(ZoneOffset.UTC).getYear() + 1, 7, 10).atTime(12, 0).toInstant(ZoneOffset.UTC));
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, hall, 0);
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var home = "/c/" + hall.assembly.coop.slug();
      seen(page, home, "annual-front");
      page.locator("a[href$='/meetings/new?kind=ANNUAL']").first().click();
      assertThat(page.locator("input[name=kind][value=ANNUAL]").isChecked()).isTrue();
      seen(page, home + "/meetings", "annual-late");
      page.locator("main a[href$='/meetings/new?kind=ANNUAL']").click();
      hall.typed().forEach((name, value) -> {
        if (name.equals("form")) {
          page.locator("input[name=form][value=" + value + "]").check();
        } else if (!name.equals("kind")) {
          page.fill("#" + name, value);
        }
      });
      page.locator("#title").press("Enter");
      page.waitForURL("**/meetings/1");
      Look.at(page, "meeting-annual-usual");
      var proposed = page.locator("section[aria-labelledby=usual] form").count();
      assertThat(proposed).isGreaterThan(1);
      page.locator("section[aria-labelledby=usual] form button").first().click();
      assertThat(page.locator("section[aria-labelledby=usual] form").count()).isEqualTo(proposed - 1);
      assertThat(page.locator("section[aria-labelledby=agenda] > ol > li").count()).isEqualTo(1);
      page.locator("details:has(input[name=files]) summary").click();
      page.locator("input[name=files]").setInputFiles(new FilePayload("accounts.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
      page.locator("form[action$='/papers'] button").click();
      assertThat(page.locator("a[download]").textContent()).isEqualTo("accounts.pdf");
      Look.at(page, "meeting-annual-paper");
      page.locator("form[action$='/notice'] button").click();
      seen(page, home, "annual-called-front");
      assertThat(page.locator("a[href$='/meetings/new?kind=ANNUAL']").count()).isZero();
      assertThat(page.locator("#waiting").locator("xpath=../..").locator("a[href$='/meetings/1']").count()).as("waits for an answer").isEqualTo(1);
    }
  }

  static Stream<Chromium.Visitor> annual() {
    return Stream.of(Chromium.Visitor.PHONE_SPANISH, Chromium.Visitor.NO_SCRIPTS);
  }

  static Stream<Chromium.Visitor> phones() {
    return Stream.of(Chromium.Visitor.PHONE_SPANISH);
  }

  private void signIn(Page page, Hall hall, int person) {
    new Doorway(people, sent).in(page, hall.assembly.people.get(person));
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, "meeting-" + name);
  }
}
