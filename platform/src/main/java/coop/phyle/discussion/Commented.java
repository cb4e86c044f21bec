package coop.phyle.discussion;

import coop.phyle.shell.Problem;
import java.util.List;

/** What came of saying something. */
public sealed interface Commented {
  record Noted(ThreadNumber thread, CommentNumber number) implements Commented {}

  /** There is no such thread or text for this person, or they may not add to it or change it. */
  record Gone() implements Commented {}

  record Refused(List<Problem> problems) implements Commented {}

  static Commented refused(String field, String key, Object... args) {
    return new Refused(List.of(Problem.of(field, key, args)));
  }
}
