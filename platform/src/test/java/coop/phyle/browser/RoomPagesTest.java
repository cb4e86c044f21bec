package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.identity.People;
import coop.phyle.meetings.Hall;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Meetings of a class and of the board, an adjournment, and a vote on paper recorded before a witness: as secretary and member, also on a phone in Spanish. */
@PhyleTest
class RoomPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void aClassAndTheBoardMeet(Chromium.Visitor visitor) {
    var hall = Hall.of(beans, Hall.rules(0), 6, 3, 4);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, hall, 0);
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var home = "/c/" + hall.assembly.coop.slug() + "/meetings";
      called(page, hall, home, "CLASS", "workers");
      Look.at(page, "room-class-called");
      called(page, hall, home, "BOARD", "");
      Look.at(page, "room-board-called");
      hall.toTheDay(2);
      page.navigate(home + "/2/attendance");
      page.locator("form[action$='/attendance'] button[name=member]").first().click();
      page.locator("form[action$='/attendance'] button[name=member]").first().click();
      page.locator("form[action$='/openings'] button").click();
      page.locator("details:has(#resumes) summary").click();
      page.fill("#resumes", "2020-01-01T10:00");
      page.locator("form[action$='/adjournments'] button").click();
      Look.at(page, "room-adjournment-refused");
      assertThat(page.locator("#resumes").inputValue()).isEqualTo("2020-01-01T10:00");
      page.fill("#resumes", hall.assembly.now().atZone(ZoneId.of("Europe/Madrid")).toLocalDate().plusDays(3) + "T18:00");
      page.locator("form[action$='/adjournments'] button").click();
      Look.at(page, "room-adjourned");
    }
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, hall, 7);
      page.navigate("/c/" + hall.assembly.coop.slug() + "/meetings/1");
      assertThat(page.locator("button[name=answer]").count()).as("a worker is called to the workers' meeting").isPositive();
      page.navigate("/c/" + hall.assembly.coop.slug() + "/meetings/2");
      assertThat(page.locator("button[name=answer]").count()).as("nobody but directors is called to the board").isZero();
    }
  }

  private static void called(Page page, Hall hall, String home, String kind, String memberClass) {
    page.navigate(home + "/new");
    hall.typed().forEach((name, value) -> {
      if (name.equals("kind") || name.equals("form")) {
        page.locator("input[name=" + name + "][value=" + (name.equals("kind") ? kind : value) + "]").check();
      } else {
        page.fill("#" + name, value);
      }
    });
    if (!memberClass.isEmpty()) {
      page.locator("main form button.button").click();
      Look.at(page, "room-class-missing");
      page.selectOption("#class", memberClass);
    }
    page.locator("main form button.button").click();
    page.locator("a[href$='/items/new']").click();
    page.fill("#title", "What this room has to settle");
    page.locator("input[name=kind][value=HAND_COUNT]").check();
    page.locator("main form button.button").click();
    page.locator("form[action$='/notice'] button").click();
    assertThat(page.locator("form[action$='/notice']").count()).isZero();
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void aVoteOnPaperIsRecordedBeforeAWitnessAndChangedByTheMember(Chromium.Visitor visitor) {
    var hall = Hall.of(beans, Hall.rules(0), 6, 3, 4);
    hall.assembly.opened(hall.assembly.statement("Paint the barn"));
    var decision = "/c/" + hall.assembly.coop.slug() + "/decisions/1";
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, hall, 0);
      page.locator("footer button[value=" + visitor.language() + "]").click();
      page.navigate(decision);
      page.locator("a[href$='/on-behalf']").first().click();
      var printed = page.request().get(page.locator("a[href$='/paper.pdf']").getAttribute("href") + "?from=17&count=1");
      assertThat(printed.body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
      page.fill("#member", "8");
      page.locator("input[name=choice][value=against]").check();
      page.fill("#paper", "17");
      page.fill("#witness", "8");
      page.locator("main form button.button").click();
      Look.at(page, "behalf-refused");
      assertThat(page.locator("#paper").inputValue()).isEqualTo("17");
      page.fill("#witness", "2");
      page.locator("main form button.button").click();
      Look.at(page, "behalf-recorded");
      assertThat(page.locator("main .list li").count()).isEqualTo(1);
    }
    var told = sent.next(people.find(hall.assembly.people.get(7)).orElseThrow().email().value(), 2);
    assertThat(told.subject()).contains("Paint the barn was recorded");
    assertThat(told.body()).contains("before stewards 2", "change it");
    assertThat(told.link()).isNotEmpty();
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, hall, 7);
      page.navigate(decision);
      assertThat(page.locator("input[name=choice][value=against]").first().isChecked()).as("what was recorded is shown").isTrue();
      page.locator("label:has(input[name=choice][value=for])").first().click();
      page.locator("form[action$='/ballots'] button").first().click();
      Look.at(page, "behalf-changed");
      assertThat(page.locator(".said-ok").count()).isPositive();
    }
  }

  private void signIn(Page page, Hall hall, int person) {
    new Doorway(people, sent).in(page, hall.assembly.people.get(person));
  }
}
