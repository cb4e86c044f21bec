package coop.phyle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenTest {
  private static final String PAGE =
      """
      # Benchmarks

      By hand.

      | what | result |
      |---|---:|
      | start | 7 s |
      | start with examples | 13 s |

      ## Deciding

      Asked: 300 a second.

      | what | result |
      |---|---:|
      | close | 0.5 s |
      """;

  @Test
  void onlyWhatRanIsReplaced() {
    var page = new Written(PAGE);
    page.renew("", "served", List.of(new Written.Row("start", "6 s")), "Monday.");
    assertThat(page).hasToString(PAGE.replace("| start | 7 s |", "| start | 6 s |").replace("13 s |\n", "13 s |\n\n- Last run of `served`: Monday.\n"));
    page.renew("", "served", List.of(new Written.Row("start", "5 s")), "Tuesday.");
    assertThat(page.toString()).contains("| start | 5 s |", "| start with examples | 13 s |", "- Last run of `served`: Tuesday.", "| close | 0.5 s |", "Asked: 300 a second.").doesNotContain("Monday");
  }

  @Test
  void whatIsNewStandsUnderTheOthersOfItsSectionOrUnderANewOne() {
    var page = new Written(PAGE);
    page.renew("Deciding", "talking", List.of(new Written.Row("open", "1 s")), "today.");
    page.renew("Searching", "seeking", List.of(new Written.Row("a word", "2 ms")), "today.");
    assertThat(page.toString()).endsWith(
        """
        | close | 0.5 s |
        | open | 1 s |

        - Last run of `talking`: today.

        ## Searching

        | what | result |
        |---|---:|
        | a word | 2 ms |

        - Last run of `seeking`: today.
        """);
  }

  @Test
  void ofTwoRowsOfOneNameEachKeepsItsPlace() {
    var page = new Written("| what | result |\n|---|---:|\n| open | 1 |\n| the same, p95 | 2 |\n| secret | 3 |\n| the same, p95 | 4 |\n");
    page.renew("", "served", List.of(new Written.Row("the same, p95", "20"), new Written.Row("the same, p95", "40"), new Written.Row("the same, p95", "60")), "today.");
    assertThat(page.toString()).contains("| open | 1 |\n| the same, p95 | 20 |\n| secret | 3 |\n| the same, p95 | 40 |\n| the same, p95 | 60 |\n");
  }

  @Test
  void thePageItselfIsReadAndWrittenWithoutLoss() throws Exception {
    var page = Files.readString(Path.of("..", "docs", "benchmarks.md"));
    assertThat(new Written(page)).hasToString(page);
  }
}
