package coop.phyle.deciding;

import coop.phyle.shell.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Subjects of a decision as a proposer types them: words or short phrases between commas, in any case. */
public final class Tags {
  static final int MOST = 5;
  static final int LONGEST = 40;

  private Tags() {}

  /** In small letters, each once, in the order of the alphabet. */
  public static List<String> read(String typed) {
    var tags = new TreeSet<String>();
    Arrays.stream(typed.split(",")).map(tag -> tag.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]+", " ")).filter(tag -> !tag.isEmpty()).forEach(tags::add);
    return List.copyOf(tags);
  }

  public static String write(Collection<String> tags) {
    return String.join(", ", tags);
  }

  public static Optional<Problem> problem(Collection<String> tags) {
    return tags.size() > MOST || tags.stream().anyMatch(tag -> tag.length() > LONGEST)
        ? Optional.of(Problem.of("tags", "deciding.problem.tags", MOST, LONGEST))
        : Optional.empty();
  }
}
