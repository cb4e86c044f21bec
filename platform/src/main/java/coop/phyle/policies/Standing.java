package coop.phyle.policies;

import coop.phyle.deciding.Asked;
import coop.phyle.deciding.Enacted;
import coop.phyle.deciding.Passed;
import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Optional;

/** Policies in force, as forms offer them. */
final class Standing {
  private Standing() {}

  static List<Asked.Option> options(Policies policies, CoopId coop) {
    return policies.all(coop).stream()
        .filter(policy -> policy.repealed().isEmpty())
        .map(policy -> new Asked.Option(policy.number().toString(), policy.number() + " · " + policy.title()))
        .toList();
  }

  static Optional<PolicyNumber> read(String typed) {
    return typed.matches("[1-9][0-9]{0,8}") ? Optional.of(new PolicyNumber(Integer.parseInt(typed))) : Optional.empty();
  }

  /** A policy with its version, as subjects keep it: {@code 3.2}. */
  static String version(Policy policy) {
    return policy.number() + "." + policy.version();
  }

  /** Why what was voted cannot be done to it: it stands no more, or says something else than when it was drafted. Drafts of before name no version. */
  static Optional<Enacted.Refused> refused(Policies policies, Passed passed, PolicyNumber number, String field) {
    var standing = policies.standing(passed.coop(), number);
    if (standing.isEmpty()) {
      return Optional.of(Enacted.Refused.because("policies.problem.policy"));
    }
    var from = Optional.ofNullable(passed.subject().values().get(field));
    return from.filter(version -> !version.equals(version(standing.get())))
        .map(version -> Enacted.Refused.because("policies.refusal.outdated", number.value(), standing.get().decision().value()));
  }
}
