package coop.phyle.statutes;

import coop.phyle.shell.Problem;
import java.util.List;

/** What became of an amendment. */
public sealed interface Amending {
  /** The new version is in force. */
  record InForce(Version version) implements Amending {}

  /** The law of the preset or a locked clause forbids it; nothing changed. Fields are rule-book paths. */
  record Refused(List<Problem> problems) implements Amending {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
