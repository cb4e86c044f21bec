package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.phyle.elections.Voters;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An election as its secretary and a voter see it: called, contested, voted on by keyboard and decided. */
@PhyleTest
class ElectionPagesTest {
  private static final byte[] PIXEL =
      Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH, Chromium.Visitor.NO_SCRIPTS);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void fromTheCallToTheSeats(Chromium.Visitor visitor) {
    var coop = Voters.found(beans);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, coop.assembly().people.getFirst());
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var home = "/c/" + coop.assembly().coop.slug() + "/elections";
      seen(page, home, "elections-empty");
      page.navigate(home + "/new?retire=third");
      press(page.locator("#outgoing summary"));
      Look.at(page, "election-rotation");
      seen(page, home + "/new", "election-call");
      called(page);
      var number = new VoteNumber(1);
      if (visitor == Chromium.Visitor.DESKTOP || visitor == Chromium.Visitor.DARK) {
        send(page.locator("form[action$='/nominations'] button").first());
      } else {
        accepted(page, coop, number);
      }
      stood(page);
      for (var person = 3; person < 8; person++) {
        coop.stand(number, person);
      }
      seen(page, home + "/1", "election-nominating");
      coop.toVoting(number);
      voted(page, home);
      for (var person = 1; person < 8; person++) {
        coop.rank(number, person, 1 + person % 6, 1 + (person + 2) % 6, 1 + (person + 3) % 6);
      }
      coop.toResult(number);
      seen(page, home + "/1", "election-decided");
      assertThat(page.locator("section[aria-labelledby=came] a[href$='/outcomes/of/elections/1']").count()).as("what shall come of it is followed here").isEqualTo(1);
      assertThat(page.locator("ol.list").first().locator("li").count()).isEqualTo(3);
      press(page.locator("main details summary").last());
      Look.at(page, "election-recount");
      refilled(page, coop, number, home);
      seen(page, home, "elections-over");
    }
  }

  /** Somebody elected steps down; the secretary counts the same ballots again. */
  private static void refilled(Page page, Voters coop, VoteNumber number, String home) {
    assertThat(page.locator("form[action$='/countbacks']").count()).as("while all sit").isZero();
    coop.stepsDown(number);
    seen(page, home + "/1", "election-vacant");
    press(page.locator("main details summary").first());
    page.locator("input[name=gone]").focus();
    page.keyboard().press("Space");
    send(page.locator("form[action$='/countbacks'] button"));
    assertThat(page.locator("form[action$='/countbacks']").count()).isZero();
    assertThat(page.locator("ol.list").first().locator("li").count()).isEqualTo(4);
    Look.at(page, "election-refilled");
  }

  private static void called(Page page) {
    page.fill("#title", "Board 2027");
    page.fill("#body", "Three seats, two years. **Read what candidates say** before you rank.");
    page.fill("#seats", "3");
    for (var box : page.locator("input[name=outgoing]").all()) {
      box.focus();
      page.keyboard().press("Space");
    }
    send(page.locator("main form button").last());
    page.waitForURL("**/elections/1");
    Look.at(page, "election-called");
  }

  /** Put forward by somebody else, found on the front page, accepted. */
  private static void accepted(Page page, Voters coop, VoteNumber number) {
    coop.putForward(number, 3, "1");
    seen(page, "/c/" + coop.assembly().coop.slug(), "election-waits");
    page.locator("main a[href$='/elections/1']").first().click();
    send(page.locator("form[action$='/acceptance'] button"));
    assertThat(page.locator("form[action$='/acceptance']").count()).isZero();
  }

  private static void stood(Page page) {
    press(page.locator("summary").first());
    page.locator("textarea[name=statement]").fill("I have kept the books of two co-ops.\n\n- Fewer meetings\n- A plan for the lower field");
    send(page.locator("form[action$='/statement'] button"));
    press(page.locator("summary").first());
    page.setInputFiles("input[name=photo]", new FilePayload("me.png", "image/png", PIXEL));
    send(page.locator("form[action$='/photo'] button"));
    assertThat(page.locator("main img").count()).isEqualTo(1);
    Look.at(page, "election-stood");
  }

  /** Ranks by keyboard alone: every field is a select that takes a digit. */
  private static void voted(Page page, String home) {
    seen(page, home + "/1", "election-voting");
    send(page.locator("form[action$='/ballots'] button"));
    assertThat(page.locator(".problems").count()).isEqualTo(1);
    Look.at(page, "election-nobody-ranked");
    var ranks = page.locator("select[name^=rank]");
    for (var i = 0; i < 3; i++) {
      ranks.nth(i).focus();
      page.keyboard().press(String.valueOf(i + 1));
      assertThat(ranks.nth(i).inputValue()).isEqualTo(String.valueOf(i + 1));
    }
    send(page.locator("form[action$='/ballots'] button"));
    Look.at(page, "election-receipt");
    var receipt = page.locator("#copy").inputValue();
    seen(page, home + "/1", "election-voted");
    page.locator("select[name^=rank]").nth(1).selectOption("1");
    page.locator("input[name=receipt]").fill(receipt);
    send(page.locator("form[action$='/ballots'] button"));
    assertThat(page.locator("#copy").inputValue()).isNotEqualTo(receipt);
  }

  /** Presses a button that sends its form, and waits for the page that answers, which may have the same address. */
  @SuppressWarnings("deprecation")
  private static void send(Locator button) {
    button.page().waitForNavigation(() -> press(button));
  }

  private static void press(Locator button) {
    button.focus();
    button.page().keyboard().press("Enter");
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, name);
  }
}
