package coop.phyle.identity;

import coop.phyle.shell.Problem;
import java.util.List;

/** What may be a person's name: anything of 1 to 120 characters on one line. */
final class Names {
  private static final int LONGEST = 120;

  private Names() {}

  static List<Problem> faults(String typed) {
    var name = typed.strip();
    if (name.isEmpty()) {
      return List.of(Problem.of("name", "identity.name.missing"));
    }
    var fits = name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
    return fits ? List.of() : List.of(Problem.of("name", "identity.name.long", LONGEST));
  }
}
