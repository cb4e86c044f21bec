package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.tally.pattern.Marks;

/** Selects projects: a pure function, the same for any order of ballots. */
public interface BudgetMethod {
  Selection select(Marks ballots, Budget budget);
}
