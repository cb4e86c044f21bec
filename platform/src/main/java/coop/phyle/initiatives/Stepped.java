package coop.phyle.initiatives;

import coop.phyle.shell.Problem;
import java.util.List;

/** What came of a step. */
public sealed interface Stepped {
  /** @param number of what was written or changed */
  record Done(InitiativeNumber number) implements Stepped {}

  record Refused(List<Problem> problems) implements Stepped {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** There is no such question or initiative. */
  record Gone() implements Stepped {}

  static Stepped refused(String field, String key, Object... args) {
    return new Refused(List.of(Problem.of(field, key, args)));
  }
}
