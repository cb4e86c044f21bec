package coop.phyle.circles;

import coop.phyle.shell.Problem;
import java.util.List;

/** What came of a step in the life of a circle. */
public sealed interface Step {
  record Taken(CircleNumber circle) implements Step {}

  /** There is no such circle, request or person for whoever asked. */
  record Gone() implements Step {}

  record Refused(List<Problem> problems) implements Step {}

  static Step refused(String field, String key, Object... args) {
    return new Refused(List.of(Problem.of(field, key, args)));
  }
}
