package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.tally.budget.EqualShares.Utility;
import coop.phyle.kernel.tally.budget.Quote.Giver;
import coop.phyle.kernel.tally.election.Tie;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of equal shares with given endowments: buys the affordable project with the lowest rho until none is affordable.
 *
 * <p>Supporters only get poorer, so a project's rho never falls and one nobody can afford stays so. That makes the rho of an earlier round a lower
 * bound: projects are looked at in that order, and no further than the lowest rho found.
 */
final class SharesRun {
  private final Support support;
  private final Utility utility;
  private final Purses purses;
  private final Horizon horizon;
  private final Preference preference;
  private final List<Quote> waiting = new ArrayList<>();
  private final List<Quote> bought = new ArrayList<>();

  SharesRun(Support support, Utility utility, Purses purses, Horizon horizon, Preference preference) {
    this.support = support;
    this.utility = utility;
    this.purses = purses;
    this.horizon = horizon;
    this.preference = preference;
  }

  /** What was bought, in order, at which price. */
  List<Quote> run() {
    support.supported().forEach(p -> waiting.add(new Quote(p, Line.ZERO, BigInteger.ONE, BigInteger.ONE, List.of())));
    while (!waiting.isEmpty()) {
      var best = cheapest();
      if (best.isEmpty()) {
        break;
      }
      var first = preference.order(bought.size() + 1, Tie.Question.CHOOSE, best.stream().map(Quote::project).toList()).getFirst();
      var quote = best.stream().filter(q -> q.project() == first).findFirst().orElseThrow();
      waiting.removeIf(q -> q.project() == first);
      purses.pay(quote, support.of().get(first));
      bought.add(quote);
    }
    return bought;
  }

  /** Those with the lowest rho; drops those nobody can afford. */
  private List<Quote> cheapest() {
    if (horizon.isHere()) {
      purses.still();
      waiting.replaceAll(Quote::still);
    }
    waiting.sort((a, b) -> Quote.compare(a, b, horizon));
    var best = new ArrayList<Quote>();
    for (var i = 0; i < waiting.size(); i++) {
      var bound = waiting.get(i);
      if (!best.isEmpty() && Quote.compare(bound, best.getFirst(), horizon) > 0) {
        break;
      }
      var quote = quote(bound.project());
      if (quote.isEmpty()) {
        waiting.remove(i--);
        continue;
      }
      waiting.set(i, quote.get());
      var compared = best.isEmpty() ? -1 : Quote.compare(quote.get(), best.getFirst(), horizon);
      if (compared < 0) {
        best.clear();
      }
      if (compared <= 0) {
        best.add(quote.get());
      }
    }
    return best;
  }

  /**
   * The least rho at which the supporters pay for the project; empty where they cannot. First all are to pay the same for a unit; who cannot gives
   * all they have, and the others pay more, until all who are left can.
   */
  private Optional<Quote> quote(int project) {
    var groups = support.of().get(project);
    var cost = BigInteger.valueOf(support.budget().costs().get(project));
    var utilities = groups.stream().map(alike -> utility.of(cost, alike.mark())).toList();
    var givers = purses.givers(groups, utilities);
    var rest = new Line(cost.multiply(purses.parts()), BigInteger.ZERO);
    if (cost.signum() == 0) {
      return Optional.of(new Quote(project, rest, BigInteger.ONE, purses.parts(), givers));
    }
    var left = utility(givers);
    while (!givers.isEmpty()) {
      var rich = new ArrayList<Giver>();
      var poor = new ArrayList<Giver>();
      for (var giver : givers) {
        var affords = horizon.compare(giver.money().times(left), rest.times(giver.utility())) >= 0;
        (affords ? rich : poor).add(giver);
      }
      if (poor.isEmpty()) {
        return Optional.of(new Quote(project, rest, left, left.multiply(purses.parts()), rich));
      }
      rest = rest.minus(poor.stream().map(giver -> giver.money().times(giver.voters())).reduce(Line.ZERO, Line::plus));
      left = left.subtract(utility(poor));
      givers = rich;
    }
    return Optional.empty();
  }

  private static BigInteger utility(List<Giver> givers) {
    return givers.stream().map(giver -> giver.utility().multiply(giver.voters())).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
