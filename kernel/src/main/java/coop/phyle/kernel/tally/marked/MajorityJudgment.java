package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.MarkedBallots;
import coop.phyle.kernel.tally.election.MarkedMethod;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Majority judgment: voters grade candidates and the highest lower medians are elected; of equal ones a median grade is taken away from each,
 * again and again, until the medians differ (Balinski and Laraki, Majority Judgment, 2010). A candidate left blank has the lowest grade, 0, and
 * so has everybody from absent classes. Ties: lot, between candidates with the very same grades.
 *
 * @param top highest grade of the scale, the lowest being 0; empty: the highest given. A ballot with a grade outside the scale is invalid
 */
public record MajorityJudgment(OptionalInt top) implements MarkedMethod {
  /** The option {@code top}. */
  public static MajorityJudgment of(Map<String, String> written) {
    var options = new Options("majority-judgment", written);
    var read = new MajorityJudgment(Scale.top(options));
    options.done();
    return read;
  }

  @Override
  public Count count(Marks ballots, Contest contest) {
    var sorted = new MarkedBallots(ballots, contest, new Scale(top)::fits);
    var given = given(sorted);
    var merits = IntStream.range(0, ballots.candidates())
        .mapToObj(c -> Merit.of(given.values().stream().map(votes -> votes.get(c)).toList()))
        .toList();
    var grades = List.copyOf(given.keySet());
    Comparator<Integer> weaker = (a, b) -> compare(merits.get(a), merits.get(b));
    var stages = new ArrayList<Stage>();
    stages.add(table(given, grades, merits));
    stages.addAll(differences(sorted, grades, merits, weaker));
    return Seating.count("majority-judgment" + Scale.option(top).replace(',', ':'), sorted, contest, stages, weaker, (a, b) -> 0);
  }

  /** By grade from the lowest, the votes each candidate got it from. */
  private static TreeMap<Integer, List<Fraction>> given(MarkedBallots sorted) {
    var given = new TreeMap<Integer, List<Fraction>>();
    sorted.counting().stream().flatMap(ballot -> ballot.marks().stream()).distinct()
        .forEach(grade -> given.put(grade, sorted.sums(mark -> mark == grade ? 1 : 0)));
    var lowest = given.getOrDefault(0, sorted.sums(mark -> 0));
    var marked = sorted.sums(mark -> 1);
    given.put(0, IntStream.range(0, marked.size())
        .mapToObj(c -> sorted.stands(c) ? lowest.get(c).plus(sorted.whole()).minus(marked.get(c)) : Fraction.ZERO)
        .toList());
    return given;
  }

  private static int compare(Merit one, Merit other) {
    var difference = one.from(other);
    return difference == null ? 0 : Integer.compare(difference.one(), difference.other());
  }

  private static Stage table(TreeMap<Integer, List<Fraction>> given, List<Integer> grades, List<Merit> merits) {
    var headings = new ArrayList<>(grades.stream().map(grade -> "grade " + grade).toList());
    headings.add("median");
    var columns = new ArrayList<>(given.values());
    columns.add(merits.stream().map(merit -> Fraction.of(grades.get(merit.median()), 1)).toList());
    return Columns.table("Grades", headings, columns);
  }

  /** For neighbours with one median, what told them apart: votes from the middle to the place where they differ, and their grades there. */
  private static List<Stage> differences(MarkedBallots sorted, List<Integer> grades, List<Merit> merits, Comparator<Integer> weaker) {
    var order = IntStream.range(0, merits.size()).filter(sorted::stands).boxed().sorted(weaker.reversed()).toList();
    var told = new ArrayList<Stage>();
    for (var i = 1; i < order.size(); i++) {
      var pair = List.of(order.get(i - 1), order.get(i));
      var difference = merits.get(pair.getFirst()).from(merits.get(pair.getLast()));
      if (difference != null && merits.get(pair.getFirst()).median() == merits.get(pair.getLast()).median()) {
        var figures = List.of(
            difference.distance(), Fraction.of(grades.get(difference.one()), 1), Fraction.of(grades.get(difference.other()), 1));
        told.add(new Stage.Remark(difference.below() ? "grades-differ-below-the-middle" : "grades-differ-above-the-middle", pair, figures));
      }
    }
    return told;
  }
}
