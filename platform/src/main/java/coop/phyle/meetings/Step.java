package coop.phyle.meetings;

import coop.phyle.shell.Problem;
import java.util.List;

/** What became of a step in a meeting's life. */
public sealed interface Step {
  /** It was taken. */
  record Done() implements Step {}

  record Refused(List<Problem> problems) implements Step {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  Step DONE = new Done();

  static Step refused(String key, Object... args) {
    return new Refused(List.of(Problem.of("", key, args)));
  }
}
