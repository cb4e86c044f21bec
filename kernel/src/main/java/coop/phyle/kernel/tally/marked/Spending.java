package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.MarkedBallots;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What dots and quadratic votes share: voters spend a purse on candidates, the highest sums are elected, and ties go to more supporters. */
final class Spending {
  private Spending() {}

  static Count count(String method, Marks ballots, Contest contest, Predicate<Marks.Pattern> valid) {
    var sorted = new MarkedBallots(ballots, contest, valid);
    var inFavour = sorted.sums(mark -> Math.max(mark, 0L));
    var against = sorted.sums(mark -> Math.max(-(long) mark, 0L));
    List<Fraction> sums = IntStream.range(0, inFavour.size()).mapToObj(c -> inFavour.get(c).minus(against.get(c))).toList();
    var supporters = sorted.sums(mark -> mark > 0 ? 1 : 0);
    var working = Columns.table("Votes", List.of("for", "against", "sum", "supporters"), List.of(inFavour, against, sums, supporters));
    return Seating.count(method, sorted, contest, List.of(working), Comparator.comparing(sums::get), Comparator.comparing(supporters::get));
  }
}
