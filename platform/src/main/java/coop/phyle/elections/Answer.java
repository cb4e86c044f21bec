package coop.phyle.elections;

import coop.phyle.shell.Problem;
import coop.phyle.voting.VoteNumber;
import java.util.List;

/** What became of a step in an election. */
public sealed interface Answer {
  /** It stands. */
  record Done(VoteNumber number) implements Answer {}

  /** There is no such election or candidate. */
  record Gone() implements Answer {}

  /** Nothing changed. */
  record Refused(List<Problem> problems) implements Answer {
    public Refused {
      problems = List.copyOf(problems);
    }

    static Refused of(String field, String key, Object... args) {
      return new Refused(List.of(new Problem(field, key, List.of(args))));
    }
  }
}
