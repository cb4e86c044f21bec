package coop.phyle.elections;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.membership.Officer;
import coop.phyle.shell.CoopId;
import java.util.Comparator;
import java.util.List;

/**
 * Who retires by rotation: the third nearest to a third of the directors, those longest in office since they were last appointed; of equals as a lot has it that was fixed when
 * they were appointed, so that nobody can choose a day that suits. At the first general meeting all retire.
 */
final class Rotation {
  private Rotation() {}

  static List<Officer> retiring(CoopId coop, List<Officer> sitting) {
    var number = (sitting.size() + 1) / 3;
    return sitting.stream()
        .sorted(Comparator.comparing(Officer::from).thenComparing(director -> ticket(coop, director)))
        .limit(number)
        .toList();
  }

  /** Smallest first. */
  static String ticket(CoopId coop, Officer director) {
    return Hash.of("phyle-rotation 1\n" + coop + "\n" + director.member() + "\n" + director.from()).hex();
  }
}
