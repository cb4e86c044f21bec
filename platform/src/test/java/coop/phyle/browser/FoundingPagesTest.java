package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import coop.phyle.browser.Chromium.Visitor;
import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.Ids;
import coop.phyle.testing.PhyleTest;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Four people found a co-op in four ways of looking: by daylight, in the dark, in Spanish on a phone, and without scripts. */
@PhyleTest
class FoundingPagesTest {
  private static final List<String> QUESTIONS =
      List.of("name", "purpose", "objects", "classes", "weights", "admission", "decisions", "board", "shares", "surplus", "openness");

  private final SoftAssertions faults = new SoftAssertions();

  @LocalServerPort int port;
  @Autowired SentMail sent;
  @Autowired People people;

  @Test
  void fourPeopleFoundACoop() {
    var aina = signedIn(Visitor.DESKTOP, "Aina Ferrer");
    aina.navigate("/foundings");
    look(aina, "start");
    aina.fill("#name", "Horta Comuna");
    aina.click("main form .button");
    var base = aina.url().replaceFirst("/questions/.*", "");
    for (var question : QUESTIONS) {
      aina.navigate(base + "/questions/" + question);
      look(aina, question);
      if (question.equals("objects")) {
        aina.fill("#office", "Carrer Major 1, 17001 Girona");
      } else if (question.equals("weights")) {
        aina.check("input[name=absent][value=renormalise]");
      }
      aina.click("form.stack > p.row > .button");
    }
    give(aina, 0);
    aina.navigate(base + "/founders");
    look(aina, "founders");
    var link = aina.inputValue("#link").replaceFirst("^https?://[^/]+", "");

    var oriol = signedIn(Visitor.DARK, "Oriol Puig");
    join(oriol, link, 1);
    var merce = signedIn(Visitor.PHONE_SPANISH, "Mercè Vila");
    join(merce, link, 2);
    var pau = signedIn(Visitor.NO_SCRIPTS, "Pau Serra");
    join(pau, link, 3);

    for (var page : List.of("", "/text", "/vote")) {
      aina.navigate(base + page);
      look(aina, "founding" + page);
    }
    for (var question : List.of("classes", "weights", "decisions")) {
      merce.navigate(base + "/questions/" + question);
      look(merce, question);
    }
    for (var question : List.of("name", "weights", "openness")) {
      oriol.navigate(base + "/questions/" + question);
      look(oriol, question);
    }
    aina.click("main .narrow form .button");
    look(aina, "vote-open");
    for (var founder : List.of(aina, oriol, pau, merce)) {
      founder.navigate(base + "/vote");
      look(founder, "vote");
      founder.click("button[name=agrees][value=yes]");
    }
    assertThat(merce.url()).contains("/c/horta-comuna");
    var coop = merce.url().replaceFirst("[?#].*", "");
    for (var visitor : List.of(aina, oriol, merce)) {
      visitor.navigate(coop + "/statutes");
      look(visitor, "statutes");
    }
    aina.navigate(coop + "/statutes/amendments/new");
    look(aina, "amend-new");
    aina.click("nav .list a[href$=admission]");
    aina.fill("#minimumAge", "18");
    aina.click("form.stack > p.row > .button");
    look(aina, "amend-draft");
    faults.assertAll();
  }

  private void join(Page page, String link, int place) {
    page.navigate(link);
    look(page, "invited");
    page.click("main form .button");
    give(page, place);
    look(page, "founders");
  }

  private void give(Page page, int place) {
    page.fill("#address", "Carrer Major " + place + ", Girona");
    page.locator("input[name=class]").nth(place).check();
    page.check("input[name='office.director']");
    page.check("input[name=signatory]");
    if (place < 2) {
      page.check("input[name='office." + (place == 0 ? "secretary" : "treasurer") + "']");
    }
    page.click("form[action$=founders] .button");
  }

  private Page signedIn(Visitor visitor, String name) {
    var email = "f" + Ids.next() + "@horta.example";
    people.findOrCreate(new Email(email), name, Locale.forLanguageTag(visitor.language()));
    BrowserContext context = Chromium.visitor("http://localhost:" + port, visitor);
    var page = context.newPage();
    page.navigate("/sign-in");
    page.locator("form[action='/sign-in/link'] input[name=email]").fill(email);
    page.locator("form[action='/sign-in/link'] button").click();
    page.navigate(sent.next(email, 1).link());
    page.locator("main form button").first().click();
    return page;
  }

  private void look(Page page, String name) {
    faults.assertThatCode(() -> Look.at(page, name)).doesNotThrowAnyException();
  }
}
