package coop.phyle.deciding;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Test;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A result as it may be shown. */
record Kept(
    Outcome.Verdict verdict, long voted, long quorumNeeded, @Nullable ClassId inquorate, List<Counted> counts, List<Checked> checks) {
  /** One class's count; no split when it is sealed. */
  record Counted(ClassId inClass, long eligible, long ballots, Optional<Tally.Split> split) {}

  /** One test; no figures when they would unseal a class. */
  record Checked(Test test, @Nullable ClassId inClass, boolean met, Optional<Figures> figures) {}

  /** What a test measured. */
  record Figures(Fraction inFavour, Fraction of, Fraction needed) {}
}
