package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.MarkedBallots;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who supports what: a mark above 0 supports a project.
 *
 * @param ballots those that count
 * @param votes supporters of each project, class weights applied
 * @param points the sum of the marks of each project, class weights applied
 * @param of for each project its supporters, those with one mark together
 */
record Support(MarkedBallots ballots, Budget budget, List<Fraction> votes, List<Fraction> points, List<List<Alike>> of) {

  /** Patterns, by their place among the ballots that count, which give a project the same mark. */
  record Alike(int mark, int[] patterns) {}

  static Support of(Marks all, Budget budget) {
    var ballots = new MarkedBallots(all, budget.contest(), ballot -> budget.limits().allow(ballot, budget.costs()));
    List<TreeMap<Integer, List<Integer>>> of = new ArrayList<>();
    IntStream.range(0, budget.slate().size()).forEach(p -> of.add(new TreeMap<>()));
    for (var b = 0; b < ballots.counting().size(); b++) {
      var pattern = ballots.counting().get(b);
      for (var i = 0; i < pattern.marked().size(); i++) {
        if (pattern.marks().get(i) > 0 && ballots.stands(pattern.marked().get(i))) {
          of.get(pattern.marked().get(i)).computeIfAbsent(pattern.marks().get(i), mark -> new ArrayList<>()).add(b);
        }
      }
    }
    return new Support(ballots, budget, ballots.sums(mark -> mark > 0 ? 1 : 0), ballots.sums(mark -> mark), of.stream().map(Support::alike).toList());
  }

  private static List<Alike> alike(TreeMap<Integer, List<Integer>> byMark) {
    return byMark.entrySet().stream().map(same -> new Alike(same.getKey(), same.getValue().stream().mapToInt(b -> b).toArray())).toList();
  }

  /** Projects somebody supports whose support weighs something. */
  List<Integer> supported() {
    return IntStream.range(0, of.size()).filter(p -> !votes.get(p).isZero()).boxed().toList();
  }

  Marks.Pattern pattern(int place) {
    return ballots.counting().get(place);
  }
}
