package coop.phyle.kernel.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects what a check finds. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  void error(boolean when, Code code, String field, Object... args) {
    if (when) {
      found.add(new Finding(Finding.Severity.ERROR, code, field, List.of(args)));
    }
  }

  void warning(boolean when, Code code, String field, Object... args) {
    if (when) {
      found.add(new Finding(Finding.Severity.WARNING, code, field, List.of(args)));
    }
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
