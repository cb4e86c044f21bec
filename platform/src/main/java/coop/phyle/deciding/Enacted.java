package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Problem;
import java.util.List;

/** What became of a passed resolution. */
public sealed interface Enacted {
  /** It took effect; {@code effect} goes into the record, so it holds ids and numbers, no personal data. */
  record Done(Json.Obj effect) implements Enacted {}

  /** It passed and yet cannot take effect: the law, a lock or the state of things forbids it. Nothing changed. */
  record Refused(List<Problem> problems) implements Enacted {
    public Refused {
      problems = List.copyOf(problems);
    }

    public static Refused because(String key, Object... args) {
      return new Refused(List.of(Problem.of("", key, args)));
    }
  }
}
