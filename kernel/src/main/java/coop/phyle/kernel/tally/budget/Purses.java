package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.tally.budget.Quote.Giver;
import coop.phyle.kernel.tally.budget.Support.Alike;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What voters have left. Voters who have paid the same for the same have the same purse, so there are far fewer purses than ballots. All amounts
 * are whole numbers of one part of a minor unit, which is made finer whenever a payment needs it: nothing is ever rounded.
 */
final class Purses {
  private final Support support;
  private final int empty;
  private final int[] purseOf;
  private final List<Line> money;
  private BigInteger parts;
  private long[] voters = new long[64];
  private int[] target = new int[64];

  /** @param endowments what a ballot of each class has, in these parts of a minor unit */
  Purses(Support support, List<Line> endowments, BigInteger parts) {
    this.support = support;
    this.empty = endowments.size();
    this.money = new ArrayList<>(endowments);
    this.money.add(Line.ZERO);
    this.parts = parts;
    this.purseOf = support.ballots().counting().stream().mapToInt(pattern -> pattern.classIndex()).toArray();
  }

  BigInteger parts() {
    return parts;
  }

  /** Raises are of no interest any more. */
  void still() {
    money.replaceAll(Line::still);
  }

  /** Supporters of a project with money left, those of one purse and one mark together. */
  List<Giver> givers(List<Alike> groups, List<BigInteger> utilities) {
    var givers = new ArrayList<Giver>();
    voters = Arrays.copyOf(voters, Math.max(voters.length, money.size()));
    for (var group = 0; group < groups.size(); group++) {
      var found = givers.size();
      for (var pattern : groups.get(group).patterns()) {
        var purse = purseOf[pattern];
        if (voters[purse] == 0 && purse != empty) {
          givers.add(new Giver(group, purse, money.get(purse), utilities.get(group), BigInteger.ZERO));
        }
        voters[purse] = Math.addExact(voters[purse], support.pattern(pattern).count());
      }
      for (var i = found; i < givers.size(); i++) {
        var giver = givers.get(i);
        givers.set(i, new Giver(group, giver.purse(), giver.money(), giver.utility(), BigInteger.valueOf(voters[giver.purse()])));
        voters[giver.purse()] = 0;
      }
      voters[empty] = 0;
    }
    return givers;
  }

  /** Takes the price of a project from its supporters. */
  void pay(Quote quote, List<Alike> groups) {
    var utilities = quote.rich().stream().map(Giver::utility).reduce(BigInteger.ZERO, BigInteger::gcd);
    var shared = quote.rest().at().gcd(quote.rest().slope()).multiply(utilities).gcd(quote.utility());
    refine(quote.utility().divide(shared));
    for (var group = 0; group < groups.size(); group++) {
      target = new int[Math.max(target.length, money.size())];
      Arrays.fill(target, empty);
      for (var giver : quote.rich()) {
        if (giver.group() == group) {
          target[giver.purse()] = money.size();
          money.add(money.get(giver.purse()).minus(quote.rest().times(giver.utility()).over(shared)));
        }
      }
      for (var pattern : groups.get(group).patterns()) {
        purseOf[pattern] = target[purseOf[pattern]];
      }
    }
    tidy();
  }

  private void refine(BigInteger finer) {
    if (!finer.equals(BigInteger.ONE)) {
      money.replaceAll(line -> line.times(finer));
      parts = parts.multiply(finer);
    }
  }

  /** Forgets purses nobody has any more; those of classes and the empty one keep their places. */
  private void tidy() {
    var place = new int[money.size()];
    for (var purse : purseOf) {
      place[purse] = 1;
    }
    var kept = empty + 1;
    for (var purse = 0; purse < place.length; purse++) {
      var fixed = purse <= empty;
      if (!fixed && place[purse] == 1) {
        money.set(kept, money.get(purse));
        place[purse] = kept++;
      } else {
        place[purse] = purse;
      }
    }
    for (var i = 0; i < purseOf.length; i++) {
      purseOf[i] = place[purseOf[i]];
    }
    money.subList(kept, money.size()).clear();
  }
}
