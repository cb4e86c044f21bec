package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.Rankings;

/** Rankings as approvals: whoever is ranked is approved of. */
final class Approved {
  private Approved() {}

  static Marks of(Rankings ballots) {
    var box = new Marks.Box(ballots.candidates(), ballots.classes());
    for (var pattern = 0; pattern < ballots.size(); pattern++) {
      var marks = new Integer[ballots.candidates()];
      for (var place = ballots.start(pattern); place < ballots.end(pattern); place++) {
        if (ballots.token(place) != Rankings.SKIP) {
          marks[Rankings.candidate(ballots.token(place))] = 1;
        }
      }
      box.add(ballots.classOf(pattern), marks, ballots.count(pattern));
    }
    return box.sealed();
  }
}
