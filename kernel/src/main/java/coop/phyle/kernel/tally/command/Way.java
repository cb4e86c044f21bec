package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.tally.budget.BudgetMethod;
import coop.phyle.kernel.tally.election.MarkedMethod;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.read.Reading.Wanted;

/** A method as the command line names it, and what it takes. */
sealed interface Way {
  /** What it needs from a file that could hold either. */
  Wanted wanted();

  /** Most candidates or projects it counts. */
  default int mostCandidates() {
    return Rankings.MOST_CANDIDATES;
  }

  /** Counts rankings. */
  record ByRank(RankedMethod method) implements Way {
    @Override
    public Wanted wanted() {
      return Wanted.RANKINGS;
    }

    @Override
    public int mostCandidates() {
      return method.mostCandidates();
    }
  }

  /** Counts marks; where {@code fromRankings}, being ranked is being marked, too. */
  record ByMarks(MarkedMethod method, boolean fromRankings) implements Way {
    @Override
    public Wanted wanted() {
      return Wanted.MARKS;
    }
  }

  /** Chooses projects. */
  record Choosing(BudgetMethod method) implements Way {
    @Override
    public Wanted wanted() {
      return Wanted.MARKS;
    }
  }
}
