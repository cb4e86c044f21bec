package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.Site;
import coop.phyle.testing.PhyleTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passkeys with a virtual authenticator, under the server's public address because they are bound to it. */
@PhyleTest
class PasskeyTest {
  @LocalServerPort int port;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired Site site;

  private final String email = UUID.randomUUID() + "@horta.example";

  @Test
  void madeOnTheAccountPageItOpensTheAccountAgain() {
    people.findOrCreate(new Email(email), "Aina Ferrer", Locale.ENGLISH);
    // The browser believes it talks to phyle.url; a test listens on another port.
    var address = "--host-resolver-rules=MAP " + site.url().getHost() + " 127.0.0.1:" + port;
    try (var playwright = Chromium.playwright();
        var browser = Chromium.own(playwright, address);
        var context = browser.newContext(new Browser.NewContextOptions().setBaseURL(site.absolute("")))) {
      var page = context.newPage();
      authenticator(context, page);
      signInByLink(page);
      page.navigate("/account");
      page.fill("#label", "Laptop");
      page.locator("[data-passkey=register] button").click();
      page.waitForURL("**/account?done=passkey");
      assertThat(page.locator("section[aria-labelledby=passkeys]").textContent()).contains("Laptop");
      assertThat(sent.next(email, 2).body()).contains("the passkey “Laptop” opens your Phyle account");
      page.locator("form[action='/sign-out'] button").click();
      page.navigate("/sign-in?next=/account");
      page.locator("[data-passkey=sign-in] button").click();
      page.waitForURL(site.absolute("/account"));
      assertThat(page.locator(".mast .me").textContent()).contains("Aina Ferrer");
      page.locator("form[action$='/removal'] button").click();
      page.waitForURL("**/account?done=passkey");
      assertThat(sent.next(email, 3).subject()).as("after a use of it, which is no news").isEqualTo("A passkey was removed from your account");
      page.locator("form[action='/sign-out'] button").click();
      page.navigate("/sign-in");
      page.locator("[data-passkey=sign-in] button").click();
      assertThat(page.locator("[data-passkey=sign-in] [role=alert]:not(:empty)").textContent()).contains("not accepted");
      page.navigate("/account");
      assertThat(page.url()).contains("/sign-in");
    }
  }

  private void signInByLink(Page page) {
    page.navigate("/sign-in");
    page.fill("#email", email);
    page.locator("form[action='/sign-in/link'] button").click();
    page.waitForURL("**/sign-in/sent");
    page.navigate(sent.next(email, 1).link());
    page.locator("main button").click();
  }

  private static void authenticator(BrowserContext context, Page page) {
    var devtools = context.newCDPSession(page);
    devtools.send("WebAuthn.enable");
    var device = new JsonObject();
    device.addProperty("protocol", "ctap2");
    device.addProperty("transport", "internal");
    for (var able : new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"}) {
      device.addProperty(able, true);
    }
    var options = new JsonObject();
    options.add("options", device);
    devtools.send("WebAuthn.addVirtualAuthenticator", options);
  }
}
