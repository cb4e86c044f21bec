package coop.phyle.outcomes;

import coop.phyle.shell.Problem;
import java.util.List;

/** What came of wanting to change something here. */
public sealed interface Kept {
  record Done(ResultNumber number) implements Kept {}

  /** There is no such thing for this person, or they may not change it. */
  record Gone() implements Kept {}

  record Refused(List<Problem> problems) implements Kept {}

  static Kept refused(String field, String key, Object... args) {
    return new Refused(List.of(Problem.of(field, key, args)));
  }
}
