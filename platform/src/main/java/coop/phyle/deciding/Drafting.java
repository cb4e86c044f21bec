package coop.phyle.deciding;

import coop.phyle.shell.Problem;
import java.util.List;

/** What became of a draft. */
public sealed interface Drafting {
  record Drafted(DecisionNumber number) implements Drafting {}

  record Refused(List<Problem> problems) implements Drafting {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
