package coop.phyle.deciding;

import coop.phyle.shell.Problem;
import coop.phyle.voting.VoteNumber;
import java.util.List;

/** What became of a draft. */
public sealed interface Drafting {
  record Drafted(VoteNumber number) implements Drafting {}

  record Refused(List<Problem> problems) implements Drafting {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
