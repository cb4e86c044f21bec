package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** WCAG 2.2 AA and axe's good practice: no violation, on any page. */
final class Axe {
  private Axe() {}

  static void check(Page page) {
    var found =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget()) + " " + node.getFailureSummary()).toList())
            .toList();
    assertThat(found).as("axe on %s", page.url()).isEmpty();
  }
}
