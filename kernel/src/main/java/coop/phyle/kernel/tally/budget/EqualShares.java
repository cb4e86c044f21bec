package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.pattern.Marks;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * The method of equal shares (Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021). Every voter gets an equal part of the money, a class
 * of voters under class weights its share divided among its ballots. A project costs its supporters rho for each unit of utility, or all they have
 * left where that is less; rho is the least with which the cost comes together. The affordable project with the lowest rho is bought, and so on.
 * Ties: more supporters, cheaper, lot.
 *
 * @param utility what a project is worth to a supporter
 * @param completion what is done with the money voters could not spend together
 * @param topUp whether money left in the end buys what it pays for: most utility for the money first
 * @param unit by how many minor units completion raises the endowments at a time; under class weights in proportion to them
 */
public record EqualShares(Utility utility, Completion completion, boolean topUp, long unit) implements BudgetMethod {
  public enum Utility {
    /** A project is worth its cost: money of one's own choice well spent. */
    COST,
    /** Every project is worth the same. */
    CARDINALITY,
    /** A project is worth its mark. */
    SCORE;

    BigInteger of(BigInteger cost, int mark) {
      return switch (this) {
        case COST -> cost;
        case CARDINALITY -> BigInteger.ONE;
        case SCORE -> BigInteger.valueOf(mark);
      };
    }
  }

  /** Raising means: every voter gets one unit more than there is, and all is computed again from the start. */
  public enum Completion {
    NONE,
    /** Raises until the outcome costs more than the money; the last one that does not is kept. */
    ADD1_UNTIL_OVERSPEND,
    /** The same, but stops as soon as the money left pays for no further project with support. */
    ADD1_STOP_EXHAUSTIVE
  }

  private enum TopUp {
    NONE,
    GREEDY
  }

  public EqualShares {
    if (unit < 1) {
      throw new IllegalArgumentException("endowments are raised by at least one minor unit");
    }
  }

  /** Options: {@code utility} (usually cost), {@code completion} (usually none), {@code top-up} (none or greedy, usually none), {@code unit} (1). */
  public static EqualShares of(Map<String, String> written) {
    var options = new Options("equal-shares", written);
    var read = new EqualShares(
        options.take("utility", Utility.COST, value -> Options.choice(value, Utility.class)),
        options.take("completion", Completion.NONE, value -> Options.choice(value, Completion.class)),
        options.take("top-up", TopUp.NONE, value -> Options.choice(value, TopUp.class)) == TopUp.GREEDY,
        options.take("unit", 1L, value -> (long) Options.number(value, 1, "a number of minor units from 1")));
    options.done();
    return read;
  }

  @Override
  public Selection select(Marks ballots, Budget budget) {
    var shop = new Shop(ballots, budget);
    if (shop.open()) {
      var raising = new Raising(shop.support(), utility, completion, unit);
      var raises = raising.raises();
      raising.remarks().forEach(shop::note);
      raising.run(raises, shop.ties()).forEach(quote -> shop.buy(quote.project(), quote.rho()));
      if (topUp) {
        topUp(shop);
      }
    }
    return shop.selection(name());
  }

  private void topUp(Shop shop) {
    shop.note(new Stage.Remark("money-left-buys-most-utility-first", List.of(), List.of()));
    var support = shop.support();
    var votes = utility == Utility.SCORE ? support.points() : support.votes();
    var order = utility == Utility.COST ? Greedy.Order.VOTES : Greedy.Order.VOTES_PER_COST;
    Greedy.fill(shop, Greedy.ordered(support, votes, order, new Preference(support, shop.ties())));
  }

  private String name() {
    return "equal-shares:utility=" + Options.word(utility) + ",completion=" + Options.word(completion) + (topUp ? ",top-up=greedy" : "")
        + (unit == 1 ? "" : ",unit=" + unit);
  }
}
