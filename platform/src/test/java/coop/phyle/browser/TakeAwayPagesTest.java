package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.archive.Zipped;
import coop.phyle.deciding.Assembly;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.polls.PollHall;
import coop.phyle.testing.PhyleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What people take with them: a calendar's address, the archive that opens from a folder, a page for paper; and the list of those to invite. */
@PhyleTest
class TakeAwayPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired People people;
  @Autowired SentMail sent;
  @TempDir Path folder;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void anAddressIsMadeAndAListIsMended(Chromium.Visitor visitor) {
    var assembly = Assembly.found(beans, Assembly.rules(), 3, 2, 2);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, assembly.people.getFirst());
      page.navigate("/account");
      page.locator("a[href='/account/calendar']").click();
      page.locator("#coop").selectOption(assembly.coop.slug());
      page.locator("main form[action='/account/calendar'] button").click();
      assertThat(page.locator(".said-ok .mono").textContent()).contains("/calendars/phyle_cal_");
      Look.at(page, "calendar-address");
      page.locator("form[action$='/ending'] button").click();
      assertThat(page.locator("form[action$='/ending']").count()).isZero();
      page.navigate("/c/" + assembly.coop.slug() + "/invitations");
      page.locator("a[href$='/invitations/lists']").click();
      page.fill("#people", "ana@list.example\nnobody");
      page.locator("main form[enctype] button").click();
      assertThat(page.locator("#people").inputValue()).isEqualTo("ana@list.example\nnobody");
      Look.at(page, "invitations-faulty");
      page.fill("#people", "ana@list.example, Ana Mas\nANA@list.example\n" + people.find(assembly.people.get(1)).orElseThrow().email());
      page.locator("main form[enctype] button").click();
      assertThat(page.locator("details").count()).isEqualTo(2);
      page.locator("details summary").first().click();
      Look.at(page, "invitations-told");
    }
  }

  @Test
  void aListOfThousandsIsPastedAndOneTooLongSaysSo() {
    var assembly = Assembly.found(beans, Assembly.rules(), 3, 2, 2);
    var lines = IntStream.range(0, 4_999).mapToObj(i -> "Somebody With A Name Of Usual Length %d <somebody.with.a.name.%d@list.example>\n".formatted(i, i)).collect(Collectors.joining());
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, assembly.people.getFirst());
      var form = "/c/" + assembly.coop.slug() + "/invitations/lists";
      page.navigate(form);
      assertThat(pasted(page, lines + "nobody")).isEqualTo(422);
      assertThat(page.locator(".problems").textContent()).contains("5,000", "nobody");
      assertThat(page.locator("#people").inputValue()).isEqualTo(lines + "nobody");
      page.navigate(form);
      assertThat(pasted(page, lines.repeat(6))).isEqualTo(413);
      assertThat(page.locator("main h1").count()).isOne();
      assertThat(page.locator("main").textContent()).contains("2 MB", "as a file");
    }
  }

  private static int pasted(Page page, String text) {
    page.evaluate("text => document.getElementById('people').value = text", text);
    return page.waitForNavigation(() -> page.locator("main form[enctype] button").click()).status();
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void theArchiveOpensFromAFolder(Chromium.Visitor visitor) throws Exception {
    var hall = new PollHall(beans, 3, 2, 2);
    hall.trySay(1, hall.ask("check", "title", "Soup on Fridays", "body", "Hot **soup**.", "reasons", "optional"), "1", "I am hungry.");
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, hall.assembly.people.get(1));
      page.navigate("/c/" + hall.assembly.coop.slug() + "/archive");
      Look.at(page, "archive");
      var download = page.waitForDownload(() -> page.locator("button[formaction$='html.zip']").click());
      for (var file : Zipped.read(Files.readAllBytes(download.path())).files().entrySet()) {
        Files.createDirectories(folder.resolve(file.getKey()).getParent());
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      page.navigate("/c/" + hall.assembly.coop.slug() + "/polls/1");
      page.locator("a[href$='/archive/polls/1']").click();
      Look.at(page, "archive-paper");
      page.navigate(folder.resolve("index.html").toUri().toString());
      Look.at(page, "archive-index");
      page.locator("a[href='polls/1.html']").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Soup on Fridays");
      assertThat(page.content()).contains("I am hungry.", "<strong>soup</strong>");
      assertThat(page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth")).as("its styles are beside it").isNotEqualTo("none");
      Look.at(page, "archive-page");
    }
  }
}
