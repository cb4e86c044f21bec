package coop.phyle.elections;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.membership.Officer;
import coop.phyle.shell.CoopId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who retires by rotation: the third nearest to a third of the directors, those longest in office since they were last appointed; of equals as a lot has it that was fixed when
 * they were appointed, so that nobody can choose a day that suits. At the first general meeting all retire.
 */
final class Rotation {
  private Rotation() {}

  static List<Officer> retiring(CoopId coop, List<Officer> sitting) {
    return inOrder(coop, sitting).stream().limit(number(sitting)).toList();
  }

  private static List<Officer> inOrder(CoopId coop, List<Officer> sitting) {
    return sitting.stream().sorted(Comparator.comparing(Officer::from).thenComparing(director -> ticket(coop, director))).toList();
  }

  private static int number(List<Officer> sitting) {
    return (sitting.size() + 1) / 3;
  }

  /** Everybody's turn, with the tickets that settle it between those appointed on one day. */
  static List<ElectionPages.Turn> turns(CoopId coop, List<Officer> sitting) {
    var order = inOrder(coop, sitting);
    return IntStream.range(0, order.size())
        .mapToObj(place -> new ElectionPages.Turn(
            order.get(place).number(), order.get(place).name(), order.get(place).member().toString(), order.get(place).from(), ticket(coop, order.get(place)), place < number(sitting)))
        .toList();
  }

  /** Smallest first. */
  static String ticket(CoopId coop, Officer director) {
    return Hash.of("phyle-rotation 1\n" + coop + "\n" + director.member() + "\n" + director.from()).hex();
  }
}
