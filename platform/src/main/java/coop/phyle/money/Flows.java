package coop.phyle.money;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Entry;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where money came from and where it went in a period. Money is what lies at the bank and in cash; every other account is a source or a use
 * by its net change. What came in and stayed is a use of its own, what was taken from before a source, so both sides are equal.
 */
public record Flows(List<Flows.Flow> sources, List<Flows.Flow> uses, Money total, Money in, Money out) {
  private static final int MOST = 6;

  /**
   * One stream.
   *
   * @param account empty for the money on hand and for the small rest
   */
  public record Flow(What what, Optional<AccountPath> account, Money amount) {}

  /** What a stream is. */
  public enum What {
    ACCOUNT,
    OTHERS,
    ON_HAND
  }

  static Flows of(List<Entry> entries, Currency currency) {
    var nets = new TreeMap<AccountPath, Money>();
    for (var entry : entries) {
      for (var leg : entry.legs()) {
        if (leg.amount().currency().equals(currency)) {
          nets.merge(leg.account(), leg.amount(), Money::plus);
        }
      }
    }
    var zero = Money.zero(currency);
    var kept = nets.entrySet().stream().filter(e -> isMoney(e.getKey())).map(e -> e.getValue()).reduce(zero, Money::plus);
    nets.keySet().removeIf(Flows::isMoney);
    var sources = side(nets, -1);
    var uses = side(nets, 1);
    var in = sum(sources, zero);
    var out = sum(uses, zero);
    if (!kept.isZero()) {
      (kept.minor() > 0 ? uses : sources).add(new Flow(What.ON_HAND, Optional.empty(), kept.minor() > 0 ? kept : kept.negated()));
    }
    return new Flows(List.copyOf(sources), List.copyOf(uses), sum(sources, zero), in, out);
  }

  public boolean isEmpty() {
    return total.isZero();
  }

  static boolean isMoney(AccountPath account) {
    var path = account.value();
    return path.equals("assets:bank") || path.startsWith("assets:bank:") || path.equals("assets:cash") || path.startsWith("assets:cash:");
  }

  /** The largest first; the small rest as one. */
  private static List<Flow> side(TreeMap<AccountPath, Money> nets, int sign) {
    var flows = nets.entrySet().stream()
        .filter(e -> Long.signum(e.getValue().minor()) == sign)
        .map(e -> new Flow(What.ACCOUNT, Optional.of(e.getKey()), sign < 0 ? e.getValue().negated() : e.getValue()))
        .sorted(Comparator.comparingLong((Flow f) -> f.amount().minor()).reversed())
        .toList();
    if (flows.size() <= MOST) {
      return new ArrayList<>(flows);
    }
    var shown = new ArrayList<>(flows.subList(0, MOST - 1));
    var rest = flows.subList(MOST - 1, flows.size());
    shown.add(new Flow(What.OTHERS, Optional.empty(), sum(rest, Money.zero(rest.getFirst().amount().currency()))));
    return shown;
  }

  private static Money sum(List<Flow> flows, Money zero) {
    return flows.stream().map(Flow::amount).reduce(zero, Money::plus);
  }
}
