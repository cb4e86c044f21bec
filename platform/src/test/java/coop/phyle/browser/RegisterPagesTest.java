package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.membership.TestCoops;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register, joining, leaving, officers and imports as seen: light and dark, on a phone in Spanish, by keyboard and without scripts. */
@PhyleTest
class RegisterPagesTest {
  @LocalServerPort int port;
  @Autowired TestCoops coops;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void everyPageIsAccessible(Chromium.Visitor visitor) {
    var coop = coops.lively();
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      seen(page, coop.url("/members"), "public");
      signIn(page, coop.secretary());
      speak(page, visitor);
      for (var path : List.of("/members", "/members?show=ALL&q=pau", "/members?q=nobody", "/members/4", "/members/5", "/members/41", "/members/1/resignation",
          "/members/41/closure", "/members/officers", "/invitations", "/membership-requests", "/members/imports")) {
        seen(page, coop.url(path), path.replaceAll("[^a-z0-9]+", "-"));
      }
      page.navigate(coop.url("/membership-requests"));
      page.locator("ul.list a").first().click();
      Look.at(page, "members-request");
      page.locator("button[name=accepts][value=false]").click();
      Look.at(page, "members-request-refused-without-reason");
      page.navigate(coop.url("/invitations"));
      page.fill("#email", "nobody");
      page.locator("form[action$='/invitations'] button").evaluate("b => { b.form.noValidate = true; b.click() }");
      page.waitForSelector(".problems");
      Look.at(page, "members-invitation-fault");
      page.locator("form[action$='/invitation-links'] button").click();
      page.waitForSelector(".qr");
      Look.at(page, "members-invitation-link");
      var code = page.url();
      imports(page, coop, visitor);
      joining(coop, code, visitor);
    }
  }

  private void imports(Page page, TestCoops.Founded coop, Chromium.Visitor visitor) {
    upload(page, coop, "name,email,class\nAnna,anna,pirates\n,x@y.example,users\n");
    Look.at(page, "members-import-faults");
    upload(page, coop, "name,email,class,admitted\nAnna Vila,anna-" + coop.coop().slug() + "@x.example,users,2019-03-31\n");
    Look.at(page, "members-import-preview");
    page.locator("form[action$='/completion'] button").click();
    page.waitForURL("**/members/imports");
    Look.at(page, "members-import-done");
  }

  private void upload(Page page, TestCoops.Founded coop, String csv) {
    page.navigate(coop.url("/members/imports"));
    page.setInputFiles("#file", new FilePayload("members.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    page.locator("form[enctype] button").click();
    page.waitForURL("**/members/imports/*");
  }

  private void joining(TestCoops.Founded coop, String invitation, Chromium.Visitor visitor) {
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      page.navigate(invitation);
      Look.at(page, "members-invited");
      signIn(page, coops.person("Mar Gil"));
      speak(page, visitor);
      page.navigate(invitation);
      page.locator("main a.button").click();
      Look.at(page, "members-join");
      page.fill("#address", "Carrer Llarg 7");
      page.locator("main form button").click();
      page.waitForSelector(".problems");
      Look.at(page, "members-join-faults");
      assertThat(page.inputValue("#address")).isEqualTo("Carrer Llarg 7");
      page.locator("input[name=memberClass][value=users]").check();
      page.fill("#born", "1991-02-03");
      page.locator("input[name=accepts]").check();
      page.locator("main form button").click();
      page.waitForURL("**/membership-requests/*");
      Look.at(page, "members-asked");
    }
  }

  @Test
  void arrowKeysWalkTheRegister() {
    var coop = coops.lively();
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = context.newPage();
      signIn(page, coop.director());
      page.navigate(coop.url("/members"));
      page.locator("table[data-rows] tbody a").first().focus();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("j");
      page.keyboard().press("ArrowUp");
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Oriol Puig");
      page.keyboard().press("End");
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Ajuntament de Celrà");
      page.keyboard().press("Enter");
      page.waitForURL("**/members/41");
    }
  }

  @Test
  void somebodyJoinsByKeyboardAloneAndWithoutScripts() {
    var coop = coops.found(Admission.By.OPEN);
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.NO_SCRIPTS)) {
      var page = context.newPage();
      signIn(page, coops.person("Mar Gil"));
      page.navigate(coop.url("/membership-requests/new"));
      tabTo(page, "memberClass");
      page.keyboard().press("Space");
      page.keyboard().press("ArrowDown");
      tabTo(page, "address");
      page.keyboard().type("Carrer Llarg 7, Girona");
      tabTo(page, "born");
      page.keyboard().type("02031991");
      tabTo(page, "accepts");
      page.keyboard().press("Space");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/members/4");
      assertThat(page.locator("h1").textContent()).isEqualTo("Mar Gil");
      assertThat(page.locator("main .tag").first().textContent()).isEqualTo("Users");
    }
  }

  private static void tabTo(Page page, String name) {
    for (var i = 0; i < 60 && !name.equals(page.evaluate("document.activeElement.name")); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(page.evaluate("document.activeElement.name")).isEqualTo(name);
  }

  /** Accounts here read English; the switch in the foot brings the visitor's language back. */
  private static void speak(Page page, Chromium.Visitor visitor) {
    page.locator(".languages button[value=" + visitor.language() + "]").click();
  }

  private void signIn(Page page, PersonId who) {
    new Doorway(people, sent).in(page, who);
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, "members-" + name);
  }
}
