package coop.phyle.deciding;

import coop.phyle.shell.Problem;
import java.time.Instant;
import java.util.List;

/** What became of giving notice. */
public sealed interface Notification {
  record Given(Instant opensAt, Instant closesAt) implements Notification {}

  record Refused(List<Problem> problems) implements Notification {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
