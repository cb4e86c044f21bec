package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.documents.Enclosure;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A thread somebody begins.
 *
 * @param circle whose it is; empty for the whole co-op
 * @param title 3 to 160 characters
 * @param body Markdown, may be empty
 * @param tags single words
 */
public record NewThread(PersonId by, Optional<CircleNumber> circle, String title, String body, SortedSet<String> tags, List<Enclosure> files) {
  static final int LONGEST_TITLE = 160;
  static final int MOST_TAGS = 8;

  public NewThread {
    title = title.replaceAll("\\s+", " ").strip();
    body = Said.tidy(body);
    files = List.copyOf(files);
  }

  public static NewThread of(PersonId by, Optional<CircleNumber> circle, String title, String body) {
    return new NewThread(by, circle, title, body, new TreeSet<>(), List.of());
  }

  /** Tags as somebody types them, with commas or spaces between. */
  public static SortedSet<String> tags(String typed) {
    return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,#]+")).filter(tag -> !tag.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
  }

  List<Problem> problems() {
    var problems = new ArrayList<>(faults(title, body));
    problems.addAll(faults(tags));
    problems.addAll(Said.faults(files));
    return problems;
  }

  static List<Problem> faults(String title, String body) {
    var problems = new ArrayList<Problem>();
    if (title.length() < 3 || title.length() > LONGEST_TITLE || title.matches(".*\\p{Cntrl}.*")) {
      problems.add(Problem.of("title", "discussion.problem.title", LONGEST_TITLE));
    }
    if (body.length() > Said.LONGEST) {
      problems.add(Problem.of("body", "discussion.problem.body", Said.LONGEST));
    }
    return problems;
  }

  static List<Problem> faults(SortedSet<String> tags) {
    var odd = tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> !tag.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,29}"));
    return odd ? List.of(Problem.of("tags", "discussion.problem.tags", MOST_TAGS)) : List.of();
  }
}
