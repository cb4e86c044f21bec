package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.util.ArrayList;
import java.util.List;

/** Projects bought so far and the money left; writes each purchase down. */
final class Shop {
  private final Support support;
  private final List<Stage> stages;
  private final List<Integer> bought = new ArrayList<>();
  private long spent;

  Shop(Support support, List<Stage> stages) {
    this.support = support;
    this.stages = stages;
  }

  long cost(int project) {
    return support.budget().costs().get(project);
  }

  boolean has(int project) {
    return bought.contains(project);
  }

  boolean affords(int project) {
    return cost(project) <= support.budget().money() - spent;
  }

  /** Buys one at this price for each unit of utility. */
  void buy(int project, Fraction rho) {
    bought.add(project);
    spent += cost(project);
    stages.add(new Stage.Purchase(bought.size(), project, rho, support.votes().get(project), Fraction.of(cost(project), 1),
        Fraction.of(support.budget().money() - spent, 1)));
  }

  Selection selection(String method, List<Tie> ties) {
    var ballots = support.ballots();
    return new Selection(
        method, ballots.all().ballots(), ballots.all().patterns().size(), bought, spent, stages, ties, ballots.worths().inquorate());
  }
}
