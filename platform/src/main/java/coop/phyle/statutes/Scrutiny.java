package coop.phyle.statutes;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.rules.Amendment;
import coop.phyle.kernel.rules.Finding;
import coop.phyle.kernel.rules.Law;
import coop.phyle.kernel.rules.Linter;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Asks the kernel's linter, under the law of the preset the rules began from. */
@Component
class Scrutiny {
  private final Presets presets;

  Scrutiny(Presets presets) {
    this.presets = presets;
  }

  Law law(RuleBook rules) {
    return presets.law(rules);
  }

  List<Finding> of(RuleBook rules) {
    return Linter.check(rules, law(rules));
  }

  List<Finding> founding(RuleBook rules, int founders) {
    var found = new ArrayList<>(of(rules));
    found.addAll(Linter.checkFounders(rules, law(rules), founders));
    return found;
  }

  List<Finding> amendment(RuleBook before, RuleBook after) {
    var found = new ArrayList<>(of(after));
    found.addAll(Amendment.between(before, after).breaches());
    return found;
  }

  /** What stands in the way; warnings do not. */
  static List<Problem> problems(List<Finding> findings) {
    return findings.stream().filter(Finding::isError).map(Scrutiny::problem).toList();
  }

  static Problem problem(Finding finding) {
    return Problem.of(finding.field(), "statutes.lint." + finding.code().key(), finding.args().stream().map(Scrutiny::readable).toArray());
  }

  /** An argument as a message can print it; a matter is looked up in the reader's language. */
  private static Object readable(Object arg) {
    return switch (arg) {
      case Fraction f -> Typed.part(f) + (Typed.part(f).contains("/") ? "" : "%");
      case Money m -> m.toString();
      case Matter m -> new DefaultMessageSourceResolvable("statutes.matter." + Typed.choice(m));
      case Number n -> n;
      default -> arg.toString();
    };
  }
}
