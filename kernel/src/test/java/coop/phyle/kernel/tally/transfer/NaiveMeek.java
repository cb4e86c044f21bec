package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Contest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reference rule for Meek's method read out sentence by sentence, ballot by ballot. */
final class NaiveMeek {
  private static final BigDecimal OMEGA = new BigDecimal("0.000001");
  private static final BigDecimal ULP = new BigDecimal("0.000000001");

  /** Votes by candidate at the end of each round, then those nobody keeps and those lost. */
  final List<List<BigDecimal>> stages = new ArrayList<>();
  final List<Integer> elected = new ArrayList<>();

  private final List<Vote> ballots;
  private final Contest contest;
  private final List<BigDecimal> worth;
  private final BigDecimal absent;
  private final List<Integer> hopeful = new ArrayList<>();
  private final TreeMap<Integer, BigDecimal> factors = new TreeMap<>();
  private final TreeMap<Integer, BigDecimal> votes = new TreeMap<>();
  private BigDecimal all = BigDecimal.ZERO;
  private BigDecimal quota = BigDecimal.ZERO;

  NaiveMeek(List<Vote> ballots, Contest contest) {
    this(ballots, contest, List.of(BigDecimal.ONE), BigDecimal.ZERO);
  }

  /** @param worth by class what a ballot starts with; @param absent what nobody cast and counts against everyone */
  NaiveMeek(List<Vote> ballots, Contest contest, List<BigDecimal> worth, BigDecimal absent) {
    this.worth = worth;
    this.absent = absent;
    this.ballots = ballots;
    this.contest = contest;
    var slate = contest.slate();
    for (var c = 0; c < slate.size(); c++) {
      factors.put(c, slate.stands(c) ? BigDecimal.ONE : BigDecimal.ZERO);
      if (slate.stands(c)) {
        hopeful.add(c);
      }
    }
    all = absent;
    for (var vote : ballots) {
      var whole = worth.get(vote.classIndex()).multiply(BigDecimal.valueOf(vote.count()));
      all = all.add(vote.read(slate, false).isEmpty() ? BigDecimal.ZERO : whole);
    }
    distribute();
    endRound();
    while (elected.size() < contest.seats() && elected.size() + hopeful.size() > contest.seats()) {
      round();
      endRound();
    }
    if (elected.size() < contest.seats() && !hopeful.isEmpty()) {
      var rest = hopeful.stream().sorted((a, b) -> votes.get(b).compareTo(votes.get(a))).toList();
      elected.addAll(rest);
      endRound();
    }
  }

  private void round() {
    BigDecimal last = null;
    while (true) {
      distribute();
      var winners = hopeful.stream().filter(c -> votes.get(c).compareTo(quota) >= 0)
          .sorted((a, b) -> votes.get(b).compareTo(votes.get(a))).toList();
      var surplus = BigDecimal.ZERO;
      for (var c : Stream.concat(elected.stream(), winners.stream()).toList()) {
        surplus = surplus.add(votes.get(c).subtract(quota));
      }
      surplus = surplus.max(BigDecimal.ZERO);
      if (!winners.isEmpty()) {
        elected.addAll(winners);
        hopeful.removeAll(winners);
        return;
      }
      if (surplus.compareTo(OMEGA) < 0 || (last != null && surplus.compareTo(last) >= 0)) {
        defeat(surplus);
        return;
      }
      last = surplus;
      for (var c : elected) {
        var product = factors.get(c).multiply(quota).setScale(9, RoundingMode.UP);
        factors.put(c, product.divide(votes.get(c), 9, RoundingMode.UP));
      }
    }
  }

  private void distribute() {
    factors.keySet().forEach(c -> votes.put(c, BigDecimal.ZERO));
    for (var vote : ballots) {
      var weight = worth.get(vote.classIndex());
      for (var c : vote.read(contest.slate(), false)) {
        var kept = weight.multiply(factors.get(c)).setScale(9, RoundingMode.UP);
        votes.merge(c, kept.multiply(BigDecimal.valueOf(vote.count())), BigDecimal::add);
        weight = weight.subtract(kept);
      }
    }
    quota = sum().add(absent).divide(BigDecimal.valueOf(contest.seats() + 1L), 9, RoundingMode.DOWN).add(ULP);
  }

  private void defeat(BigDecimal surplus) {
    var least = hopeful.stream().map(votes::get).min(BigDecimal::compareTo).orElseThrow();
    var tied = hopeful.stream().filter(c -> votes.get(c).compareTo(least.add(surplus)) <= 0).toList();
    var out = contest.lot().order(contest.slate(), tied).getLast();
    hopeful.remove(out);
    factors.put(out, BigDecimal.ZERO);
  }

  private BigDecimal sum() {
    return votes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void endRound() {
    var row = new ArrayList<>(votes.values());
    row.add(all.subtract(sum()));
    row.add(BigDecimal.ZERO);
    stages.add(row);
  }
}
