package coop.phyle.notices;

import coop.phyle.shell.Problem;
import java.util.List;

/** What became of an answer by mail. */
public sealed interface Answer {
  /** @param linkPath where it can be read now */
  record Taken(String linkPath) implements Answer {}

  /** It is mailed back with the first of these. */
  record Refused(List<Problem> problems) implements Answer {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
