package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.tally.command.Chosen;
import coop.phyle.kernel.tally.command.Counted;
import coop.phyle.kernel.tally.command.Elected;
import java.util.List;
import java.util.Optional;

/** From figures to a verdict. @param said ballots that are not blank: where there are none, a method can only draw lots, and nothing is chosen */
record Judging(
    long cast, long said, long needed, List<PaperResult.Check> checks, Optional<PaperResult.Objections> objections, List<Integer> chosen,
    Optional<Counted> working) {

  PaperResult.Verdict verdict(Method method) {
    if (cast < needed || working.map(Judging::inquorate).orElse(false)) {
      return PaperResult.Verdict.NO_QUORUM;
    }
    if (cast == 0) {
      return PaperResult.Verdict.NOTHING;
    }
    var met = checks.stream().allMatch(PaperResult.Check::met);
    if (objections.isPresent()) {
      return met && objections.get().standing() == 0 ? PaperResult.Verdict.PASSED : PaperResult.Verdict.FAILED;
    }
    if (!checks.isEmpty()) {
      return met ? PaperResult.Verdict.PASSED : PaperResult.Verdict.FAILED;
    }
    if (chosen.isEmpty() || said == 0) {
      return PaperResult.Verdict.NOTHING;
    }
    return method instanceof Method.Positions && chosen.size() > 1 ? PaperResult.Verdict.TIED : PaperResult.Verdict.CHOSEN;
  }

  private static boolean inquorate(Counted working) {
    return switch (working) {
      case Elected(var count, var slate) -> count.inquorate().isPresent();
      case Chosen(var selection, var slate, var minor) -> selection.inquorate().isPresent();
    };
  }
}
