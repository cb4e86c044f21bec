package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.identity.People;
import coop.phyle.initiatives.Agora;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Initiatives as three members see them, who hold no office: light and dark, on a phone in Spanish, by keyboard and without scripts. */
@PhyleTest
class InitiativePagesTest {
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
    var agora = Agora.of21(beans);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, agora, 7);
      page.locator("footer button[value=" + visitor.language() + "]").click();
      var home = "/c/" + agora.assembly.coop.slug() + "/initiatives";
      seen(page, home, "empty");
      begun(page, home);
      answered(agora, page, home);
      agora.support(1, 1, 8, 9);
      seen(page, home + "/1", "discussion");
      agora.until(1, "freezesAt");
      seen(page, home + "/1", "frozen");
      agora.until(1, "opensAt");
      seen(page, home, "board");
      seen(page, home + "/1", "voting");
      page.locator("select[name=r1]").selectOption("1");
      page.locator("form[action$='/ballots'] button").click();
      Look.at(page, "initiative-voted");
      agora.rank(1, "1 2 3 4", "2 1 4 3", "2 1 4", "1", "3 1", "2 4", "2 1 4");
      agora.until(1, "closesAt");
      page.navigate(home + "/1");
      page.locator("section[aria-labelledby=result] summary").first().click();
      page.locator("section[aria-labelledby=result] summary").last().click();
      Look.at(page, "initiative-result");
      seen(page, home + "/1/ballots", "ballots");
      agora.begin(8, "Another one");
      seen(page, home, "board-closed");
    }
  }

  /** Through the form: first refused, then begun. */
  private static void begun(Page page, String home) {
    page.navigate(home + "/new");
    page.fill("#title", "A wood instead of the upper field");
    page.fill("#body", "Short");
    page.locator("main form .button").click();
    Look.at(page, "initiative-form-refused");
    page.fill("#body", "Oak and **walnut** on the slope, because it dries out every summer and nothing else grows there.");
    page.fill("#tags", "land, trees");
    page.locator("main form .button").click();
    page.waitForURL("**" + home + "/1");
    Look.at(page, "initiative-begun");
  }

  /** A rival and an amendment of others, one taken over; a new version, and a second rival on one day refused. */
  private static void answered(Agora agora, Page page, String home) throws Exception {
    agora.answer(10, 1, "Sheep on the upper field", 0);
    agora.answer(11, 1, "A wood of oaks instead of the upper field", 1);
    agora.answer(12, 1, "A wood of walnuts instead of the upper field", 1);
    page.navigate(home + "/1/1/versions/new");
    page.fill("#title", "A mixed wood instead of the upper field");
    page.locator("main form .button").click();
    page.waitForURL("**" + home + "/1/1");
    page.locator("form[action$='/adoptions'] button").first().click();
    page.waitForURL("**" + home + "/1/1");
    Look.at(page, "initiative-one");
    seen(page, home + "/1/3", "taken-over");
    seen(page, home + "/1/4", "amendment");
    for (var time = 0; time < 2; time++) {
      page.navigate(home + "/1/new");
      page.fill("#title", "Vines on the upper field " + time);
      page.fill("#body", "They are used to a dry slope.");
      page.locator("main form .button").click();
    }
    Look.at(page, "initiative-flood");
  }

  static Stream<Chromium.Visitor> voters() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.NO_SCRIPTS);
  }

  @ParameterizedTest
  @MethodSource("voters")
  void threeMembersForceAVoteAndDecideByKeyboard(Chromium.Visitor visitor) throws Exception {
    var agora = Agora.of21(beans);
    var pages = new ArrayList<Page>();
    try (var one = Chromium.visitor("http://localhost:" + port, visitor);
        var two = Chromium.visitor("http://localhost:" + port, visitor);
        var three = Chromium.visitor("http://localhost:" + port, visitor)) {
      for (var context : List.of(one, two, three)) {
        pages.add(context.newPage());
        signIn(pages.getLast(), agora, 6 + pages.size());
      }
      var home = "/c/" + agora.assembly.coop.slug() + "/initiatives";
      write(pages.get(0), home + "/new", "Bake our own bread");
      write(pages.get(1), home + "/1/new", "Buy bread from the mill");
      support(pages.get(0), home + "/1/2");
      support(pages.get(1), home + "/1/1");
      pages.get(2).navigate(home + "/1");
      assertThat(pages.get(2).locator("aside progress").getAttribute("value")).isEqualTo("2");
      support(pages.get(2), home + "/1/2");
      pages.get(2).navigate(home + "/1");
      assertThat(pages.get(2).locator("main p.quiet").first().textContent()).contains("texts can change until");
      agora.toTheVote(1);
      for (var person = 0; person < 3; person++) {
        pages.get(person).navigate("/c/" + agora.assembly.coop.slug());
        pages.get(person).locator("a[href='" + home + "/1']").first().click();
        assertThat(pages.get(person).locator("fieldset label b").first().textContent()).as("the one with more behind it").isEqualTo("Buy bread from the mill");
        byKeyboard(pages.get(person), person == 0 ? "21" : "12");
      }
      agora.until(1, "closesAt");
      pages.get(2).navigate(home + "/1");
      assertThat(pages.get(2).locator(".verdict").textContent()).contains("Passed: Buy bread from the mill");
    }
  }

  private static void write(Page page, String form, String title) {
    page.navigate(form);
    page.fill("#title", title);
    page.fill("#body", "Because it is better for all of us than what we have.");
    page.locator("main form .button").click();
    page.waitForLoadState();
    assertThat(page.locator("h1").textContent()).isEqualTo(title);
  }

  private static void support(Page page, String path) {
    page.navigate(path);
    page.locator("form[action$='/supporters'] button").first().click();
    page.waitForLoadState();
    assertThat(page.locator(".agreed").first().textContent()).isEqualTo("You support it");
  }

  /** The rank of each option in turn, its digit typed; what stays as it is comes last. */
  private static void byKeyboard(Page page, String ranks) {
    page.locator("h1").waitFor();
    for (var option = 1; option <= ranks.length(); option++) {
      tabTo(page, "r" + option);
      page.keyboard().press(ranks.substring(option - 1, option));
    }
    tabTo(page, "r" + (ranks.length() + 1));
    page.keyboard().press(Integer.toString(ranks.length() + 1));
    tabTo(page, "blank");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.locator("#your-vote ~ form .said-ok").first().waitFor();
  }

  private static void tabTo(Page page, String name) {
    for (var i = 0; i < 80 && !name.equals(page.evaluate("document.activeElement.name")); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(page.evaluate("document.activeElement.name")).isEqualTo(name);
  }

  @Test
  void aVoterWhoFollowsTheMailedLinkNeedsNoAccount() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Bake our own bread");
    agora.support(number, 1, 8, 9);
    agora.toTheVote(number);
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.PHONE_SPANISH)) {
      var page = context.newPage();
      page.navigate(linkOf(agora, 12));
      Look.at(page, "initiative-link");
      page.locator("select[name=r1]").selectOption("1");
      page.locator("form[action*='/votes/'] .button").first().click();
      Look.at(page, "initiative-receipt");
    }
    assertThat(agora.read(12, number).object("vote").integer("voted")).isEqualTo(1);
  }

  private String linkOf(Agora agora, int person) {
    var email = people.find(agora.assembly.people.get(person)).orElseThrow().email().value();
    for (var letter = 1; ; letter++) {
      var link = sent.next(email, letter).link();
      if (link.contains("/votes/")) {
        return URI.create(link).getPath();
      }
    }
  }

  private void signIn(Page page, Agora agora, int person) {
    new Doorway(people, sent).in(page, agora.assembly.people.get(person));
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, "initiative-" + name);
  }
}
