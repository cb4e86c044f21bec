package coop.phyle.selections;

import coop.phyle.shell.Problem;
import coop.phyle.voting.VoteNumber;
import java.util.List;

/** What became of a step in a selection. */
public sealed interface Step {
  /** It stands. */
  record Done(VoteNumber number) implements Step {}

  /** There is no such selection, or it is not theirs. */
  record Gone() implements Step {}

  /** Nothing changed. */
  record Refused(List<Problem> problems) implements Step {
    public Refused {
      problems = List.copyOf(problems);
    }

    static Refused of(String field, String key, Object... args) {
      return new Refused(List.of(Problem.of(field, key, args)));
    }
  }
}
