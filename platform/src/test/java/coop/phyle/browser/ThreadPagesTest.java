package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.phyle.circles.CircleNumber;
import coop.phyle.discussion.Talk;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Circles and threads as a member, the secretary and a guest see them: light and dark, on a phone in Spanish, without scripts. */
@PhyleTest
class ThreadPagesTest {
  private static final byte[] PICTURE =
      Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void everyPageIsAccessible(Chromium.Visitor visitor) {
    var talk = Talk.in(beans);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, talk.aina(), visitor);
      circles(page, talk);
      var thread = member(page, talk);
      keeping(page, talk, thread);
    }
  }

  private void circles(Page page, Talk talk) {
    seen(page, talk.coop.url("/circles"), "circles-none");
    page.navigate(talk.coop.url("/circles/new"));
    page.locator("main form").evaluate("form => form.noValidate = true");
    page.locator("main form button").click();
    Look.at(page, "circles-form-refused");
    page.fill("#name", "Orchard");
    page.fill("#aim", "Looks after the forty apple trees by the river.\nPrunes in winter, grafts in spring.");
    page.locator("input[value=REQUEST]").check();
    page.locator("main form button").click();
    page.waitForURL("**/circles/1");
    page.fill("#person", "Nobody");
    page.locator("form[action$='/members'] button").click();
    Look.at(page, "circle-refused");
    page.fill("#person", "mercè vila");
    page.locator("form[action$='/members'] button").click();
    page.fill("#email", "guest-" + talk.coop.coop().slug() + "@x.example");
    page.locator("form[action$='/guests'] button").click();
    Look.at(page, "circle");
    seen(page, talk.coop.url("/circles/1/charter"), "circle-charter");
    seen(page, talk.coop.url("/circles"), "circles");
  }

  private String member(Page page, Talk talk) {
    seen(page, talk.coop.url("/threads"), "threads-none");
    page.navigate(talk.coop.url("/threads/new"));
    page.fill("#title", "Which days for the boxes?");
    page.fill("#body", "We pick on **Wednesday**, @Oriol drives.\n\n1. boxes\n2. crates\n\n- [ ] @Mercè by 2026-12-01: ask the school kitchen\n- [x] @Oriol: book the van");
    page.fill("#tags", "boxes, autumn");
    page.locator("main form button.button").click();
    page.waitForURL("**/threads/1");
    var thread = page.url();
    page.fill("#body", "Thursday suits me: the greens keep two days longer.");
    page.locator("#say details summary").click();
    page.setInputFiles("#files", new FilePayload[] {new FilePayload("field.png", "image/png", PICTURE), new FilePayload("list.txt", "text/plain", "beans".getBytes(StandardCharsets.UTF_8))});
    page.locator("#say > p button").click();
    page.waitForURL("**/threads/1?after=0#c1");
    page.locator("#c1 a[href$='answers=1#say']").click();
    Look.at(page, "thread-answering");
    page.locator("#body").pressSequentially("And the van is free then, @ori");
    page.locator("[data-names] button").click();
    assertThat(page.inputValue("#body")).isEqualTo("And the van is free then, @Oriol Puig ");
    page.locator("#say > p button").click();
    page.waitForURL("**#c2");
    page.locator("#c1 button").first().click();
    page.waitForURL("**#c1");
    assertThat(page.locator("#c1 [aria-pressed=true]").count()).isEqualTo(1);
    page.waitForCondition(() -> Integer.valueOf(1).equals(page.locator("#c1 img").evaluate("img => img.complete && img.naturalWidth")));
    talk.says(talk.oriol(), talk.thread(talk.oriol(), "Second van", "From May to October."), "Anybody?");
    page.navigate(thread);
    Look.at(page, "thread");
    return thread;
  }

  private void keeping(Page page, Talk talk, String thread) {
    page.navigate(thread + "/comments/1/wording");
    Look.at(page, "thread-wording");
    page.fill("#body", "Friday suits me: the greens keep two days longer.");
    page.locator("form[action$='/wording'] button").click();
    page.navigate(thread + "/comments/1/versions");
    assertThat(page.locator("ins").textContent()).isEqualTo("Friday ");
    Look.at(page, "thread-versions");
    page.navigate(thread + "/fork");
    page.locator("main form button").evaluate("b => { b.form.noValidate = true; b.click() }");
    page.waitForSelector(".problems");
    Look.at(page, "thread-fork-refused");
    page.navigate(thread);
    page.locator("aside details summary").click();
    Look.at(page, "thread-keeping");
    page.locator("form[action$='/pin'] button").click();
    page.locator("aside details summary").click();
    page.locator("form[action$='/closure'] button").click();
    page.waitForSelector(".warn");
    Look.at(page, "thread-closed");
    seen(page, talk.coop.url("/threads"), "threads");
    seen(page, talk.coop.url("/threads/tasks"), "tasks");
    seen(page, talk.coop.url("/threads/search?q=van"), "search");
    assertThat(page.locator("mark").count()).isPositive();
    seen(page, talk.coop.url("/threads/search?q=submarine"), "search-nothing");
  }

  @Test
  void aGuestComesByTheirLinkAndSeesOneCircleOnly() {
    var talk = Talk.in(beans);
    var guest = talk.stranger();
    var email = people.find(guest).orElseThrow().email().value();
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.NO_SCRIPTS)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, talk.aina());
      page.navigate(talk.coop.url("/circles/new"));
      page.fill("#name", "Care");
      page.fill("#aim", "Looks after one another.");
      page.locator("input[value=INVITATION]").check();
      page.locator("main form button").click();
      page.fill("#email", email);
      page.locator("form[action$='/guests'] button").click();
    }
    var link = sent.next(email, 1).link();
    talk.thread(talk.aina(), "Members only", "");
    var quiet = talk.thread(talk.aina(), Optional.of(new CircleNumber(1)), "A quiet matter", "How are we?");
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = context.newPage();
      page.navigate(link);
      Look.at(page, "guest-welcome");
      new Doorway(people, sent).in(page, guest);
      page.navigate(link);
      page.locator("main form button").click();
      page.waitForURL("**/circles/1");
      Look.at(page, "guest-circle");
      page.locator("main a.button[href*='/threads']").click();
      assertThat(page.locator("ul.list a").allTextContents()).containsExactly("A quiet matter");
      Look.at(page, "guest-threads");
      page.locator("ul.list a").click();
      page.waitForCondition(() -> read(talk, guest) == 0);
      page.fill("#body", "Well, thank you.");
      page.locator("#say > p button").click();
      page.waitForURL("**#c1");
      Look.at(page, "guest-thread");
      page.navigate("/");
      assertThat(page.locator("main ul.list a").allTextContents()).containsExactly("Care");
      Look.at(page, "guest-front");
      assertThat(page.navigate(talk.coop.url("/threads/1")).status()).isEqualTo(404);
      assertThat(page.navigate(talk.coop.url("/threads/" + quiet)).status()).isEqualTo(200);
      assertThat(page.navigate(talk.coop.url("/circles")).status()).isEqualTo(403);
      assertThat(page.navigate(talk.coop.url("/decisions")).status()).isEqualTo(403);
      assertThat(page.navigate(link).status()).isEqualTo(404);
    }
  }

  /** How much the guest has left to read, once the page has said so by itself. */
  private static int read(Talk talk, PersonId guest) {
    return talk.unread(guest, 2);
  }

  private void signIn(Page page, PersonId who, Chromium.Visitor visitor) {
    new Doorway(people, sent).in(page, who);
    page.locator(".languages button[value=" + visitor.language() + "]").click();
  }

  private static void seen(Page page, String path, String name) {
    page.navigate(path);
    Look.at(page, name);
  }
}
