package coop.phyle.policies;

import coop.phyle.deciding.Asked;
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
}
