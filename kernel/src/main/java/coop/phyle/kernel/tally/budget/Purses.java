package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.tally.budget.Quote.Giver;
import coop.phyle.kernel.tally.budget.Support.Alike;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What voters have left. Voters who have paid the same for the same have the same purse, so there are far fewer purses than ballots. All amounts
 * are whole numbers of one part of a minor unit, which is made finer whenever a payment needs it: nothing is ever rounded.
 */
final class Purses {
  private final Support support;
  private final int[] purseOf;
  private final List<Line> money;
  private BigInteger parts;

  /** @param endowments what a ballot of each class has, in these parts of a minor unit */
  Purses(Support support, List<Line> endowments, BigInteger parts) {
    this.support = support;
    this.money = new ArrayList<>(endowments);
    this.money.add(Line.ZERO);
    this.parts = parts;
    this.purseOf = support.ballots().counting().stream().mapToInt(pattern -> pattern.classIndex()).toArray();
  }

  private int empty() {
    return support.ballots().worths().each().size();
  }

  BigInteger parts() {
    return parts;
  }

  /** Supporters of a project with money left, those of one purse and one mark together. */
  List<Giver> givers(List<Alike> groups, List<BigInteger> utilities) {
    var givers = new ArrayList<Giver>();
    for (var group = 0; group < groups.size(); group++) {
      var voters = new long[money.size()];
      for (var pattern : groups.get(group).patterns()) {
        var purse = purseOf[pattern];
        voters[purse] = Math.addExact(voters[purse], support.pattern(pattern).count());
      }
      for (var purse = 0; purse < voters.length; purse++) {
        if (voters[purse] > 0 && purse != empty()) {
          givers.add(new Giver(group, purse, money.get(purse), utilities.get(group), BigInteger.valueOf(voters[purse])));
        }
      }
    }
    return givers;
  }

  /** Takes the price of a project from its supporters. */
  void pay(Quote quote, List<Alike> groups) {
    var rich = quote.givers().subList(quote.rich(), quote.givers().size());
    var utilities = rich.stream().map(Giver::utility).reduce(BigInteger.ZERO, BigInteger::gcd);
    var shared = quote.rest().at().gcd(quote.rest().slope()).multiply(utilities).gcd(quote.utility());
    refine(quote.utility().divide(shared));
    var target = new int[groups.size()][];
    for (var i = 0; i < quote.givers().size(); i++) {
      var giver = quote.givers().get(i);
      if (target[giver.group()] == null) {
        target[giver.group()] = new int[money.size() + quote.givers().size()];
        java.util.Arrays.fill(target[giver.group()], empty());
      }
      if (i >= quote.rich()) {
        target[giver.group()][giver.purse()] = money.size();
        money.add(money.get(giver.purse()).minus(quote.rest().times(giver.utility()).over(shared)));
      }
    }
    for (var group = 0; group < groups.size(); group++) {
      if (target[group] != null) {
        for (var pattern : groups.get(group).patterns()) {
          purseOf[pattern] = target[group][purseOf[pattern]];
        }
      }
    }
    drop();
  }

  private void refine(BigInteger finer) {
    if (!finer.equals(BigInteger.ONE)) {
      money.replaceAll(line -> line.times(finer));
      parts = parts.multiply(finer);
    }
  }

  /** Purses nobody has any more count as empty, so that refining them costs nothing. */
  private void drop() {
    var used = new boolean[money.size()];
    for (var purse : purseOf) {
      used[purse] = true;
    }
    for (var purse = 0; purse < used.length; purse++) {
      if (!used[purse]) {
        money.set(purse, Line.ZERO);
      }
    }
  }
}
