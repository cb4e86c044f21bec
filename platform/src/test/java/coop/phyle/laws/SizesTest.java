package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Budgets in lines: the median file at most 60, nine in ten at most 150, none over 300. Tests, which read top to bottom, only know the last. */
class SizesTest {
  private static final int MEDIAN = 60;
  private static final int NINE_IN_TEN = 150;
  private static final int LONGEST = 300;

  @Test
  void theProgramStaysReadable() {
    var sizes = sizes("(kernel|platform)/src/main/(java|jte|resources)/.*\\.(java|jte|sql|css)");
    var sorted = sizes.values().stream().sorted().toList();
    assertThat(sorted.get(sorted.size() * 9 / 10)).as("lines that nine files in ten do not exceed").isLessThanOrEqualTo(NINE_IN_TEN);
    assertThat(sorted.get(sorted.size() / 2)).as("lines of the median file").isLessThanOrEqualTo(MEDIAN);
  }

  @Test
  void noFileIsLong() {
    var sizes = sizes("(kernel|platform)/src/(main|test)/(java|jte|resources)/.*\\.(java|jte|sql|css|js)");
    sizes.keySet().removeIf(path -> path.toString().contains("/vendor/"));
    assertThat(sizes.entrySet().stream().filter(size -> size.getValue() > LONGEST)).as("files over " + LONGEST + " lines").isEmpty();
  }

  private static Map<Path, Integer> sizes(String pattern) {
    Map<Path, Integer> sizes = new TreeMap<>();
    Repository.files(pattern).forEach(path -> sizes.put(path, Repository.text(path).split("\n", -1).length - 1));
    return sizes;
  }
}
