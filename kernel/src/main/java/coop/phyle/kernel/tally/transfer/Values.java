package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.ElectionWeighting.Worth;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What ballots are worth in a count, in votes.
 *
 * @param each worth of one ballot by class of voters; only one entry where the ballots tell no classes
 * @param whole what is shared out in all: valid ballots, or under class weights what the classes carry
 * @param absent part of it that nobody cast and that counts against everyone
 * @param inquorate the class without which there is no result
 */
record Values(List<Fraction> each, Fraction whole, Fraction absent, Optional<ClassId> inquorate) {

  /** @param valid valid ballots by class of voters */
  static Values of(Contest contest, List<ClassId> classes, BigInteger[] valid) {
    if (contest.weighting().isEmpty()) {
      var all = new Fraction(List.of(valid).stream().reduce(BigInteger.ZERO, BigInteger::add), BigInteger.ONE);
      return new Values(List.of(valid).stream().map(ballots -> Fraction.ONE).toList(), all, Fraction.ZERO, Optional.empty());
    }
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("class weights need ballots that tell the class of their voter");
    }
    return weighted(contest.weighting().get(), classes, valid);
  }

  private static Values weighted(ElectionWeighting weighting, List<ClassId> classes, BigInteger[] valid) {
    var ballots = new TreeMap<ClassId, Long>();
    for (var k = 0; k < valid.length; k++) {
      ballots.put(classes.get(k), valid[k].longValueExact());
    }
    return switch (weighting.worth(ballots)) {
      case Worth.Inquorate(var absent) -> new Values(List.of(), Fraction.ZERO, Fraction.ZERO, Optional.of(absent));
      case Worth.Counted(var worth, var whole) -> {
        var order = List.copyOf(ballots.keySet());
        var each = classes.stream().map(id -> worth.get(order.indexOf(id))).toList();
        var cast = Fraction.ZERO;
        for (var k = 0; k < valid.length; k++) {
          cast = cast.plus(each.get(k).times(new Fraction(valid[k], BigInteger.ONE)));
        }
        yield new Values(each, whole, whole.minus(cast), Optional.empty());
      }
    };
  }
}
