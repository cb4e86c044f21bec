package coop.phyle.circles;

import coop.phyle.shell.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote about a circle.
 *
 * @param openness name of an {@link Openness}
 */
record Charter(String name, String aim, String openness) {
  static final int LONGEST_NAME = 80;
  static final int LONGEST_AIM = 2000;

  Charter {
    name = name.strip();
    aim = aim.strip();
  }

  Optional<Openness> read() {
    return List.of(Openness.values()).stream().filter(o -> o.name().equals(openness)).findFirst();
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (name.length() < 2 || name.length() > LONGEST_NAME || name.matches("(?s).*\\p{Cntrl}.*")) {
      problems.add(Problem.of("name", "circles.problem.name", LONGEST_NAME));
    }
    if (aim.isEmpty() || aim.length() > LONGEST_AIM) {
      problems.add(Problem.of("aim", "circles.problem.aim", LONGEST_AIM));
    }
    if (read().isEmpty()) {
      problems.add(Problem.of("openness", "circles.problem.openness"));
    }
    return problems;
  }
}
