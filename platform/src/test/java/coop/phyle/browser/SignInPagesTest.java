package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, as seen: each page of it, light and dark, on a phone in Spanish, and without scripts. */
@PhyleTest
class SignInPagesTest {
  @LocalServerPort int port;
  @Autowired SentMail sent;
  @Autowired People people;

  private final String email = UUID.randomUUID() + "@horta.example";

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void everyPageIsAccessible(Chromium.Visitor visitor) {
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      page.navigate("/sign-in");
      Look.at(page, "signin");
      page.locator("summary").click();
      page.fill("#password-email", email);
      page.fill("#password", "not my password");
      page.locator("form[action='/sign-in/password'] button").click();
      assertThat(page.locator("#password-problem").isVisible()).isTrue();
      Look.at(page, "signin-wrong");
      page.navigate("/sign-in");
      page.fill("#email", email);
      page.locator("form[action='/sign-in/link'] button").click();
      page.waitForURL("**/sign-in/sent");
      Look.at(page, "sent");
      page.navigate(sent.next(email, 1).link());
      Look.at(page, "follow");
      page.fill("#name", "Aina Ferrer");
      page.locator("main button").click();
      page.navigate("/account");
      Look.at(page, "account");
      page.fill("#token", "hledger");
      page.locator("form[action='/account/tokens'] button").click();
      assertThat(page.locator(".mono").textContent()).startsWith("phyle_");
      Look.at(page, "account-token");
      page.navigate(sent.to(email).getFirst().link());
      Look.at(page, "gone");
    }
  }

  @Test
  void withoutScriptsEverythingButPasskeysWorks() {
    people.findOrCreate(new Email(email), "Aina Ferrer", Locale.ENGLISH);
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.NO_SCRIPTS)) {
      var page = context.newPage();
      page.navigate("/account");
      assertThat(page.url()).endsWith("/sign-in?next=%2Faccount");
      page.fill("#email", email);
      page.locator("form[action='/sign-in/link'] button").click();
      page.waitForURL("**/sign-in/sent");
      page.navigate(sent.next(email, 1).link());
      var before = cookie(context, "form");
      page.locator("main button").click();
      assertThat(page.url()).endsWith("/account");
      assertThat(cookie(context, "form")).as("a form token planted before signing in is worth nothing after it").isNotEqualTo(before);
      assertThat(page.locator("[data-passkey]").isVisible()).isFalse();
      page.fill("#name", "Aina F.");
      page.locator("form[action='/account/name'] button").click();
      assertThat(page.locator("[role=status]").textContent()).isEqualTo("Your name is changed.");
      assertThat(page.locator(".mast .me").textContent()).contains("Aina F.");
    }
  }

  private static String cookie(BrowserContext context, String name) {
    return context.cookies().stream().filter(cookie -> cookie.name.equals(name)).findFirst().orElseThrow().value;
  }
}
