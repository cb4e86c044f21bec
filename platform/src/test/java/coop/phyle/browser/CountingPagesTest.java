package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.Ids;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody counts a file by every method: each page is accessible and speaks the reader's language to the last word. */
@PhyleTest
class CountingPagesTest {
  private static final List<String> NAMES = List.of("Aina Ferrer", "Bru Puig", "Cesc Vila", "Dolça Roca", "Eva Soler", "Ferran Mas", "Gemma Prat", "Hèctor Pi");
  private static final String BUDGET =
      """
      META
      key;value
      description;Barri
      num_projects;3
      num_votes;3
      budget;1000
      vote_type;approval
      PROJECTS
      project_id;cost;name
      p1;600;Garden
      p2;900;Fountain
      p3;300;Benches
      VOTES
      voter_id;vote
      1;p1,p2
      2;p1,p3
      3;p3,p1
      """;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SentMail sent;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH, Chromium.Visitor.NO_SCRIPTS);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void everyMethodHasItsPage(Chromium.Visitor visitor) {
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      new Doorway(people, sent).in(page, people.findOrCreate(new Email("k" + Ids.next() + "@horta.example"), "Aina", Locale.forLanguageTag(visitor.language())));
      page.navigate("/counts/new");
      Look.at(page, "counting-form");
      for (var method : List.of("scottish", "meek-prf", "irv", "schulze", "ranked-pairs", "borda", "approval")) {
        count(page, "board.blt", ballots(), method);
        assertThat(page.locator("main ol.list li").first().textContent()).isNotBlank();
        seen(page, "counting-" + method);
      }
      count(page, "budget.pb", BUDGET, "equal-shares:completion=add1-until-overspend");
      assertThat(page.locator("main ol.list").textContent()).contains("Garden", "Benches");
      assertThat(page.locator("#winners").textContent()).isEqualTo(visitor.language().equals("es") ? "Proyectos elegidos" : "Chosen");
      assertThat(page.content()).doesNotContain("Candidate<", "Candidatura<");
      seen(page, "counting-budget");
      count(page, "budget.pb", BUDGET, "scottish");
      assertThat(page.locator(".problems").isVisible()).isTrue();
      seen(page, "counting-refused");
    }
  }

  private static void count(Page page, String name, String content, String method) {
    page.navigate("/counts/new");
    page.setInputFiles("#file", new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    page.selectOption("#method", method);
    page.fill("#seed", "00");
    page.locator("main form .button").click();
    page.waitForLoadState();
  }

  private static void seen(Page page, String name) {
    assertThat(page.locator("body").textContent()).doesNotContain("counting.");
    Look.at(page, name);
  }

  /** Three hundred voters in three camps, who begin in different places and rank one to five. */
  private static String ballots() {
    var lines = IntStream.range(0, 300)
        .mapToObj(i -> IntStream.rangeClosed(0, i % 5).map(place -> (i % 3 * 2 + place * (1 + i % 7 / 3 * 2) + i / 150) % 8 + 1).distinct().mapToObj(Integer::toString)
            .collect(Collectors.joining(" ", "1 ", " 0\n")))
        .collect(Collectors.joining());
    return "8 3\n" + lines + "0\n" + NAMES.stream().map(name -> "\"" + name + "\"\n").collect(Collectors.joining()) + "\"Consell rector 2026\"\n";
  }
}
