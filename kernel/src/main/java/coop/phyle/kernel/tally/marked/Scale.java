package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.tally.election.MarkedBallots;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.OptionalInt;

/** Marks from 0 to a top; without one every mark from 0 fits. */
record Scale(OptionalInt top) {
  boolean fits(Marks.Pattern ballot) {
    return ballot.marks().stream().allMatch(mark -> mark >= 0 && mark <= top.orElse(Integer.MAX_VALUE));
  }

  /** The highest mark anybody gave a candidate who stands; 0 where nobody gave one. */
  static int highest(MarkedBallots sorted) {
    var highest = 0;
    for (var ballot : sorted.counting()) {
      for (var i = 0; i < ballot.marked().size(); i++) {
        if (sorted.stands(ballot.marked().get(i))) {
          highest = Math.max(highest, ballot.marks().get(i));
        }
      }
    }
    return highest;
  }

  static OptionalInt top(Options options) {
    return options.take("top", OptionalInt.empty(), value -> OptionalInt.of(Options.number(value, 1, "the highest mark, at least 1")));
  }

  static String option(OptionalInt top) {
    return top.isPresent() ? ",top=" + top.getAsInt() : "";
  }
}
