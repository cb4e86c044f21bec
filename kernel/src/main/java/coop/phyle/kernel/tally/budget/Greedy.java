package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The usual rule of participatory budgets: projects with the most votes first, each bought if the money left pays for it and passed over if not.
 * Votes are marks added up, so one per approval. Projects without votes are never bought. Ties: more supporters, cheaper, lot.
 */
public record Greedy(Order order) implements BudgetMethod {
  public enum Order {
    VOTES,
    VOTES_PER_COST
  }

  /** The option {@code order}: votes (usual) or votes-per-cost. */
  public static Greedy of(Map<String, String> written) {
    var options = new Options("greedy", written);
    var read = new Greedy(options.take("order", Order.VOTES, value -> Options.choice(value, Order.class)));
    options.done();
    return read;
  }

  @Override
  public Selection select(Marks ballots, Budget budget) {
    var shop = new Shop(ballots, budget);
    if (shop.open()) {
      var support = shop.support();
      shop.note(table(support));
      fill(shop, ordered(support, support.points(), order, new Preference(support, shop.ties())));
    }
    return shop.selection(order == Order.VOTES ? "greedy" : "greedy:order=" + Options.word(order));
  }

  /** Buys in this order what the money left pays for. */
  static void fill(Shop shop, List<Figured> order) {
    for (var next : order) {
      if (!shop.has(next.project()) && shop.affords(next.project())) {
        shop.buy(next.project(), Fraction.of(shop.cost(next.project()), 1).dividedBy(next.votes()));
      }
    }
  }

  /** A project and the votes it was ordered by. */
  record Figured(int project, Fraction votes) {}

  /** Projects with support, the most votes or votes per cost first. */
  static List<Figured> ordered(Support support, List<Fraction> votes, Order order, Preference preference) {
    var costs = support.budget().costs();
    Comparator<Integer> better = switch (order) {
      case VOTES -> (a, b) -> votes.get(b).compareTo(votes.get(a));
      case VOTES_PER_COST -> (a, b) -> votes.get(b).times(costs.get(a)).compareTo(votes.get(a).times(costs.get(b)));
    };
    var rest = new ArrayList<>(support.supported().stream().sorted(better).toList());
    var ordered = new ArrayList<Figured>();
    while (!rest.isEmpty()) {
      var equals = rest.stream().filter(p -> better.compare(p, rest.getFirst()) == 0).toList();
      rest.removeAll(equals);
      preference.order(1, Tie.Question.ORDER, equals).forEach(p -> ordered.add(new Figured(p, votes.get(p))));
    }
    return ordered;
  }

  private static Stage table(Support support) {
    var rows = IntStream.range(0, support.of().size())
        .mapToObj(p -> List.of(support.points().get(p), support.votes().get(p), Fraction.of(support.budget().costs().get(p), 1)))
        .toList();
    return new Stage.Table("Votes", List.of("votes", "supporters", "cost"), rows);
  }
}
