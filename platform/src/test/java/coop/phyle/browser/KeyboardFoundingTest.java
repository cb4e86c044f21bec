package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.Ids;
import coop.phyle.testing.PhyleTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three people found a co-op without touching a mouse. */
@PhyleTest
class KeyboardFoundingTest {
  private static final String SAVE = "form[action*=questions] p.row > .button";

  @LocalServerPort int port;
  @Autowired SentMail sent;
  @Autowired People people;

  @Test
  void threePeopleFoundACoopByKeyboardAlone() {
    var aina = signedIn("Aina Ferrer");
    var base = started(aina);
    answered(aina, base);
    var link = given(aina, base, 0);
    var oriol = signedIn("Oriol Puig");
    var merce = signedIn("Mercè Vila");
    for (var founder : List.of(oriol, merce)) {
      founder.navigate(link);
      keys(founder).skip().to("main form .button").enter();
      given(founder, base, founder == oriol ? 1 : 2);
    }
    commented(aina, base);
    for (var page : List.of("", "/founders", "/vote", "/questions/weights", "/questions/decisions")) {
      aina.navigate(base + page);
      assertThat(keys(aina).around()).as("stops on %s", page).isGreaterThan(10);
    }
    aina.navigate(base + "/vote");
    keys(aina).skip().to("main .narrow form .button").enter();
    refusedWithoutReason(oriol, base);
    for (var founder : List.of(aina, oriol, merce)) {
      founder.navigate(base + "/vote");
      keys(founder).skip().to("button[name=agrees][value=yes]").enter();
    }
    assertThat(merce.url()).contains("/c/horta-de-tecles");
    assertThat(keys(merce).around()).isGreaterThan(10);
  }

  /** The preset by arrow keys, a missing name refused, and the founding begun. */
  private String started(Page page) {
    page.navigate("/foundings");
    keys(page).skip().to("#name").to("input[name=preset]").press("ArrowDown");
    assertThat(page.locator("input[name=preset]").nth(1).isChecked()).as("arrow keys choose").isTrue();
    keys(page).press("ArrowUp").to("form .button").enter().refused("name").type("Horta de Tecles").enter();
    assertThat(page.url()).contains("/questions/");
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("/questions/.*", "");
  }

  private void answered(Page page, String base) {
    for (var question : List.of("name", "purpose", "objects", "classes", "weights", "admission", "decisions", "board", "shares", "surplus", "openness")) {
      page.navigate(base + "/questions/" + question);
      var keys = keys(page).skip();
      switch (question) {
        case "purpose" -> keys.to("#purpose").type("").to(SAVE).enter().refused("purpose").type("Food for the valley, grown in the open.");
        case "objects" -> keys.to("#office").type("Carrer Major 1, 17001 Girona");
        case "weights" -> keys.to(SAVE).enter().refused("absent").press("Space");
        default -> {}
      }
      if (question.equals("classes")) {
        keys.to("[id='name.0']").enter(); // Enter in a field saves, whatever buttons come first
      } else {
        keys.to(SAVE).enter();
      }
      assertThat(page.url()).as("after %s", question).doesNotEndWith(question);
    }
  }

  /** One's own particulars; gives the link to invite with. */
  private String given(Page page, String base, int place) {
    page.navigate(base + "/founders");
    var keys = keys(page).skip().to("form[action$=founders] .button").enter().refused("address").type("Carrer Major " + place + ", Girona");
    keys.to("input[name=class]").press("Space").to("input[name='office.director']").press("Space");
    if (place < 2) {
      keys.to("input[name='office." + (place == 0 ? "secretary" : "treasurer") + "']").press("Space");
    }
    keys.to("input[name=signatory]").press("Space").to("form[action$=founders] .button").enter();
    assertThat(page.locator(".due").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name(place))).count()).isZero();
    if (place == 0) {
      keys.skip().to("#email").type("pau" + Ids.next() + "@horta.example").enter();
      assertThat(page.locator("aside").textContent()).contains("@horta.example");
    }
    return page.inputValue("#link").replaceFirst("^https?://[^/]+", "");
  }

  private void commented(Page page, String base) {
    page.navigate(base + "/text");
    keys(page).skip().to(".clauseline a").enter();
    keys(page).to("#body").type("Say it shorter.").to("form[action$=comments] .button").enter();
    assertThat(page.locator(".said").textContent()).contains("Say it shorter.");
  }

  /** A no unfolds by keyboard too, and wants its reason. */
  private void refusedWithoutReason(Page page, String base) {
    page.navigate(base + "/vote");
    keys(page).skip().to("summary").press("Enter").to("button[value=no]").enter().refused("reason");
  }

  private Page signedIn(String name) {
    var email = "k" + Ids.next() + "@horta.example";
    people.findOrCreate(new Email(email), name, Locale.ENGLISH);
    var page = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP).newPage();
    page.navigate("/sign-in");
    keys(page).skip().to("#email").type(email).enter();
    page.navigate(sent.next(email, 1).link());
    keys(page).skip().to("main form .button").enter();
    return page;
  }

  private static String name(int place) {
    return List.of("Aina Ferrer", "Oriol Puig", "Mercè Vila").get(place);
  }

  private static Keys keys(Page page) {
    return new Keys(page);
  }
}
