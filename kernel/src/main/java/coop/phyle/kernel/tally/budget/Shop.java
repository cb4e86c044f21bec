package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Ties;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.ArrayList;
import java.util.List;

/** Projects bought so far and the money left; writes each purchase down. */
final class Shop {
  private final Support support;
  private final Ties ties;
  private final List<Stage> stages;
  private final List<Integer> bought = new ArrayList<>();
  private long spent;

  Shop(Marks ballots, Budget budget) {
    this.support = Support.of(ballots, budget);
    this.ties = new Ties(budget.contest());
    this.stages = new ArrayList<>(support.ballots().remarks());
  }

  /** Whether the vote has a result at all. */
  boolean open() {
    return support.ballots().worths().inquorate().isEmpty();
  }

  Support support() {
    return support;
  }

  Ties ties() {
    return ties;
  }

  void note(Stage stage) {
    stages.add(stage);
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

  Selection selection(String method) {
    var ballots = support.ballots();
    return new Selection(
        method, ballots.all().ballots(), ballots.all().patterns().size(), bought, spent, stages, ties.settled(), ballots.worths().inquorate());
  }
}
