package coop.phyle.deciding;

import coop.phyle.shell.Problem;
import java.util.List;

/** What became of the proposer's choice of subject. */
public sealed interface Chosen {
  record Fit(Subject subject) implements Chosen {}

  record Unfit(List<Problem> problems) implements Chosen {
    public Unfit {
      problems = List.copyOf(problems);
    }

    public static Unfit because(String field, String key, Object... args) {
      return new Unfit(List.of(Problem.of(field, key, args)));
    }
  }
}
