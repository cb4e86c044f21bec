package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What every page is held to, whoever looks at it. With -Dscreenshots=FOLDER it also keeps a picture for human eyes. */
final class Look {
  private Look() {}

  /** No sideways scrolling; WCAG 2.2 AA and axe's good practice without a violation. */
  static void at(Page page, String name) {
    var visitor = Chromium.visitorOf(page);
    picture(page, name, visitor);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("no sideways scrolling on %s, %s", name, page.url()).isEqualTo(true);
    if (visitor.scripts()) { // axe is a script: without scripts it would wait for ever
      axe(page, name);
    }
  }

  private static void axe(Page page, String name) {
    var found =
        new AxeBuilder(page)
            .setLegacyMode(true) // puts its findings together in this page; else it opens a tab for that, which takes longer than the rest
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget()) + " " + node.getFailureSummary()).toList())
            .toList();
    assertThat(found).as("axe on %s, %s", name, page.url()).isEmpty();
  }

  private static void picture(Page page, String name, Chromium.Visitor visitor) {
    var folder = System.getProperty("screenshots");
    if (folder != null) {
      var file = name.replaceAll("[^a-z0-9]+", "-") + "-" + visitor.label() + ".png";
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file)));
    }
  }
}
