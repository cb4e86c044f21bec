package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Stage.Act;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** One count by {@link Meek}. Letters and numbers are those of the reference rule. */
final class MeekCount {
  /** A millionth of a vote. */
  private static final BigInteger OMEGA = BigInteger.valueOf(1000);

  private static final List<Fraction> NOTHING = List.of(Fraction.ZERO);
  private static final List<Fraction> ALL = List.of(Fraction.ONE);

  private final Opening opening;
  private final Field field;
  private final Tree tree;
  private final Sheet sheet;
  private final BigInteger shared;
  private final BigInteger absent;
  private final Ties ties;
  private final long[] factors;
  private BigInteger quota = BigInteger.ZERO;

  MeekCount(Opening opening) {
    this.opening = opening;
    field = opening.field();
    tree = new Tree(opening);
    factors = new long[opening.papers().candidates()];
    Arrays.setAll(factors, c -> field.hopeful()[c] ? Tree.ONE : 0);
    var votes = new BigInteger[factors.length];
    tree.share(factors, votes);
    sheet = new Sheet(opening, votes);
    shared = sheet.sum();
    absent = sheet.exhausted();
    ties = new Ties(opening.contest());
    updateQuota();
  }

  Count run() {
    sheet.close(Act.FIRST_PREFERENCES, List.of(), List.of(), List.of());
    while (field.vacancies() > 0) {
      var doomed = field.doomed();
      if (!doomed.isEmpty()) {
        exclude(Act.FILL, doomed);
      } else if (field.everyoneFits()) {
        sheet.close(Act.FILL, field.electAll(sheet.votes()), List.of(), List.of());
      } else {
        round();
      }
    }
    return opening.result(sheet.quota(), ties.settled(), sheet.stages());
  }

  /** B.2: iterates until someone is elected or the surplus is as small as it gets; then the lowest is excluded. */
  private void round() {
    var iterations = 0;
    Optional<BigInteger> before = Optional.empty();
    while (true) {
      iterations++;
      distribute();
      var elected = field.electReaching(quota, sheet.votes(), equal -> ties.order(sheet.round(), Tie.Question.ELECT, equal));
      if (!elected.isEmpty()) {
        explain(iterations);
        sheet.close(Act.ITERATION, elected, List.of(), List.of());
        release(elected);
        return;
      }
      var surplus = surplus();
      if (surplus.compareTo(OMEGA) < 0 || before.filter(last -> surplus.compareTo(last) >= 0).isPresent()) {
        explain(iterations);
        exclude(Act.EXCLUSION, List.of(lowest(surplus)));
        return;
      }
      before = Optional.of(surplus);
      field.elected().forEach(c -> factors[c] = lowered(factors[c], sheet.votes()[c]));
    }
  }

  /** B.2.a and B.2.b. */
  private void distribute() {
    tree.share(factors, sheet.votes());
    sheet.exhaust(shared.add(absent).subtract(sheet.sum()).subtract(sheet.exhausted()));
    updateQuota();
  }

  private void updateQuota() {
    quota = sheet.sum().add(absent).divide(BigInteger.valueOf(opening.contest().seats() + 1L)).add(BigInteger.ONE);
    sheet.quota(quota);
  }

  /** B.2.d. */
  private BigInteger surplus() {
    var sum = field.elected().stream().map(c -> sheet.votes()[c].subtract(quota)).reduce(BigInteger.ZERO, BigInteger::add);
    return sum.max(BigInteger.ZERO);
  }

  /** B.2.f: the factor times the quota, rounded up, divided by the votes, rounded up. */
  private long lowered(long factor, BigInteger votes) {
    var one = BigInteger.valueOf(Tree.ONE);
    var product = up(BigInteger.valueOf(factor).multiply(quota), one);
    return up(product.multiply(one), votes).min(one).longValueExact();
  }

  private static BigInteger up(BigInteger number, BigInteger divisor) {
    return number.add(divisor).subtract(BigInteger.ONE).divide(divisor);
  }

  /** B.3 and T: whoever is within the surplus of the lowest is tied with them. */
  private int lowest(BigInteger surplus) {
    var votes = sheet.votes();
    var least = field.unguarded().stream().map(c -> votes[c]).min(Comparator.naturalOrder()).orElseThrow();
    var spared = field.hopefuls().stream().filter(c -> votes[c].compareTo(least) < 0).toList();
    if (!spared.isEmpty()) {
      sheet.note(new Stage.Remark(TransferMethod.GUARDED, spared, List.of()));
    }
    var tied = field.unguarded().stream().filter(c -> votes[c].compareTo(least.add(surplus)) <= 0).toList();
    return ties.order(sheet.round(), Tie.Question.EXCLUDE, tied).getLast();
  }

  private void exclude(Act act, List<Integer> excluded) {
    excluded.forEach(c -> {
      field.exclude(c);
      factors[c] = 0;
    });
    release(excluded);
    sheet.close(act, List.of(), excluded, List.of());
  }

  /** Nobody asks for their next preferences when no vote will be distributed any more. */
  private void release(List<Integer> settled) {
    if (field.vacancies() > 0 && !field.everyoneFits()) {
      settled.forEach(tree::release);
    }
  }

  private static List<Fraction> row(long factor) {
    return factor == 0 ? NOTHING : factor == Tree.ONE ? ALL : List.of(Fraction.of(factor, Tree.ONE));
  }

  private void explain(int iterations) {
    var rows = LongStream.of(factors).mapToObj(MeekCount::row).toList();
    sheet.note(new Stage.Table(Meek.KEEP_FACTORS, List.of(Meek.KEEP_FACTOR), rows));
    sheet.note(new Stage.Remark(Meek.ITERATIONS, List.of(), List.of(Fraction.of(iterations, 1))));
  }
}
