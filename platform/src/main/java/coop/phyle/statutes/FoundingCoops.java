package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Problem;
import java.util.List;

/** Brings a co-op into being: the last step of the founding vote, and the way for imports, demonstrations and tests. */
public interface FoundingCoops {
  /** Creates the co-op, adopts version 1, tells every {@link UponFounding}: one transaction, all or nothing. */
  Outcome found(RuleBook rules, List<Founder> founders);

  sealed interface Outcome {
    record Founded(Coop coop) implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }
}
