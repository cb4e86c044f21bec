package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two selections from the same ballots side by side: which projects, and for whom. A voter gets more from the one that spends more on projects
 * the voter supports. Votes have class weights applied.
 *
 * @param both projects in both selections
 * @param onlyOne projects in the first only
 * @param onlyOther projects in the second only
 * @param moreFromOne votes that get more from the first
 * @param moreFromOther votes that get more from the second
 * @param alike votes that get as much from either
 */
public record Comparison(
    List<Integer> both, List<Integer> onlyOne, List<Integer> onlyOther, Side one, Side other, Fraction moreFromOne, Fraction moreFromOther,
    Fraction alike) {
  /**
   * One selection.
   *
   * @param spent in minor units
   * @param served votes that support at least one project selected
   */
  public record Side(String method, long spent, Fraction served) {}

  public Comparison {
    both = List.copyOf(both);
    onlyOne = List.copyOf(onlyOne);
    onlyOther = List.copyOf(onlyOther);
  }

  public static Comparison of(Marks ballots, Budget budget, Selection one, Selection other) {
    var support = Support.of(ballots, budget);
    var more = new Fraction[] {Fraction.ZERO, Fraction.ZERO, Fraction.ZERO};
    for (var ballot : support.ballots().counting()) {
      var compared = Long.compare(gets(ballot, budget, one), gets(ballot, budget, other));
      more[compared + 1] = more[compared + 1].plus(support.ballots().votes(ballot));
    }
    return new Comparison(
        one.selected().stream().filter(other.selected()::contains).sorted().toList(),
        one.selected().stream().filter(p -> !other.selected().contains(p)).sorted().toList(),
        other.selected().stream().filter(p -> !one.selected().contains(p)).sorted().toList(),
        side(support, one), side(support, other), more[2], more[0], more[1]);
  }

  private static Side side(Support support, Selection selection) {
    var served = support.ballots().counting().stream()
        .filter(ballot -> supported(ballot).stream().anyMatch(selection.selected()::contains))
        .map(support.ballots()::votes)
        .reduce(Fraction.ZERO, Fraction::plus);
    return new Side(selection.method(), selection.spent(), served);
  }

  private static long gets(Marks.Pattern ballot, Budget budget, Selection selection) {
    return supported(ballot).stream().filter(selection.selected()::contains).mapToLong(budget.costs()::get).sum();
  }

  private static List<Integer> supported(Marks.Pattern ballot) {
    return IntStream.range(0, ballot.marked().size()).filter(i -> ballot.marks().get(i) > 0).mapToObj(ballot.marked()::get).toList();
  }
}
