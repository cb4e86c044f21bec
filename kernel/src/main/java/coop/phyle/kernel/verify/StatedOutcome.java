package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result as the act states it; figures that would open a sealed class must be missing, all others present. */
final class StatedOutcome {
  private final String name;
  private final Json.Obj act;
  private final Set<ClassId> sealed;
  private final List<Json.Obj> checks;

  StatedOutcome(String name, Json.Obj act, Set<ClassId> sealed) {
    this.name = name;
    this.act = act;
    this.sealed = sealed;
    this.checks = act.each("checks", Json::asObject);
  }

  Outcome.Verdict verdict() {
    return act.choice("verdict", Outcome.Verdict.class);
  }

  /** The first way in which this outcome is not the stated one. */
  Optional<Differs> fault(Outcome outcome) {
    try {
      compare(outcome);
      return Optional.empty();
    } catch (Differs fault) {
      return Optional.of(fault);
    }
  }

  private void compare(Outcome outcome) {
    Differs.unlessEqual(outcome.voted(), act.whole("voted"), name + ", how many voted");
    Differs.unlessEqual(outcome.quorumNeeded(), act.whole("quorumNeeded"), name + ", quorum");
    var inquorate = outcome.inquorateClass();
    Differs.unlessEqual(inquorate == null ? "" : inquorate.key(), act.text("inquorateClass", ""), name + ", class without a quorum");
    Differs.unlessEqual(outcome.checks().size(), checks.size(), name + ", number of tests");
    for (var i = 0; i < checks.size(); i++) {
      compare(outcome.checks().get(i), checks.get(i), "%s, test %d".formatted(name, i + 1));
    }
    Differs.unlessEqual(outcome.verdict(), verdict(), name + ", verdict");
  }

  private void compare(Outcome.Check check, Json.Obj stated, String where) {
    var inClass = check.inClass();
    Differs.unlessEqual(inClass == null ? "" : inClass.key(), stated.text("class", ""), where + ", class");
    if (shows(inClass)) {
      Differs.unlessEqual(figures(check.inFavour(), check.of(), check.needed()), figures(stated), where + ", figures");
    } else {
      stated.only(Set.of("class", "met"));
    }
    Differs.unlessEqual(check.met(), stated.flag("met"), where + ", met");
  }

  private boolean shows(@Nullable ClassId inClass) {
    return inClass == null ? sealed.isEmpty() : !sealed.contains(inClass);
  }

  private static String figures(Json.Obj stated) {
    return figures(stated.as("inFavour", Fraction::parse), stated.as("of", Fraction::parse), stated.as("needed", Fraction::parse));
  }

  private static String figures(Fraction inFavour, Fraction of, Fraction needed) {
    return "%s of %s, needs %s".formatted(inFavour, of, needed);
  }
}
