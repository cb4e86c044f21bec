package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Contest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The Scottish and the reference rule as a returning officer would go about it: every ballot paper is an object that lies on one heap. */
final class NaiveGregory {
  private static final class Paper {
    final List<Integer> order;
    BigDecimal value;

    Paper(List<Integer> order, BigDecimal value) {
      this.order = order;
      this.value = value;
    }
  }

  /** Votes by candidate at the end of each stage, then those exhausted and those lost. */
  final List<List<BigDecimal>> stages = new ArrayList<>();
  final List<Integer> elected = new ArrayList<>();

  private final boolean scottish;
  private final int places;
  private final Contest contest;
  private final TreeMap<Integer, List<Paper>> heaps = new TreeMap<>();
  private final TreeMap<Integer, BigDecimal> votes = new TreeMap<>();
  private final List<Integer> hopeful = new ArrayList<>();
  private final List<Integer> surpluses = new ArrayList<>();
  private BigDecimal exhausted = BigDecimal.ZERO;
  private BigDecimal lost = BigDecimal.ZERO;
  private BigDecimal quota = BigDecimal.ZERO;

  NaiveGregory(boolean scottish, List<Vote> ballots, Contest contest) {
    this(scottish, ballots, contest, List.of(BigDecimal.ONE), BigDecimal.ZERO);
  }

  /** @param worth by class what a ballot starts with; @param absent what nobody cast and counts against everyone */
  NaiveGregory(boolean scottish, List<Vote> ballots, Contest contest, List<BigDecimal> worth, BigDecimal absent) {
    this.scottish = scottish;
    this.places = scottish ? 5 : 4;
    this.contest = contest;
    var slate = contest.slate();
    for (var c = 0; c < slate.size(); c++) {
      votes.put(c, BigDecimal.ZERO);
      heaps.put(c, new ArrayList<>());
      if (slate.stands(c)) {
        hopeful.add(c);
      }
    }
    var valid = absent;
    exhausted = absent;
    for (var vote : ballots) {
      var order = vote.read(slate, scottish);
      for (var i = 0; i < vote.count() && !order.isEmpty(); i++) {
        give(new Paper(order, worth.get(vote.classIndex())), order.getFirst());
        valid = valid.add(worth.get(vote.classIndex()));
      }
    }
    var share = BigDecimal.valueOf(contest.seats() + 1L);
    quota = scottish && contest.weighting().isEmpty()
        ? valid.divide(share, 0, RoundingMode.DOWN).add(BigDecimal.ONE)
        : valid.divide(share, places, RoundingMode.DOWN).add(BigDecimal.ONE.movePointLeft(places));
    count();
  }

  private void count() {
    endStage();
    while (elected.size() < contest.seats() && !hopeful.isEmpty()) {
      var vacancies = contest.seats() - elected.size();
      if (hopeful.size() <= vacancies) {
        hopeful.stream().sorted(Comparator.comparing(votes::get, Comparator.reverseOrder())).toList().forEach(this::elect);
        endStage();
      } else if (!surpluses.isEmpty()) {
        surplus();
      } else {
        var lowest = choose(hopeful, false);
        hopeful.remove(lowest);
        if (hopeful.size() > vacancies) {
          var heap = heaps.put(lowest, new ArrayList<>());
          votes.put(lowest, BigDecimal.ZERO);
          heap.forEach(this::next);
        }
        endStage();
      }
    }
  }

  private void surplus() {
    var from = choose(surpluses, true);
    surpluses.remove(from);
    var all = votes.get(from);
    var surplus = all.subtract(quota);
    var before = total();
    for (var paper : heaps.put(from, new ArrayList<>())) {
      var product = paper.value.multiply(surplus);
      paper.value = (scottish ? product : product.setScale(places, RoundingMode.DOWN)).divide(all, places, RoundingMode.DOWN);
      next(paper);
    }
    votes.put(from, quota);
    lost = lost.add(before.subtract(total()));
    endStage();
  }

  private BigDecimal total() {
    return votes.values().stream().reduce(exhausted, BigDecimal::add);
  }

  private void next(Paper paper) {
    paper.order.stream().filter(hopeful::contains).findFirst()
        .ifPresentOrElse(c -> give(paper, c), () -> exhausted = exhausted.add(paper.value));
  }

  private void give(Paper paper, int candidate) {
    heaps.get(candidate).add(paper);
    votes.merge(candidate, paper.value, BigDecimal::add);
  }

  private void elect(Integer candidate) {
    hopeful.remove(candidate);
    elected.add(candidate);
  }

  private void endStage() {
    hopeful.stream().filter(c -> votes.get(c).compareTo(quota) >= 0)
        .sorted(Comparator.comparing(votes::get, Comparator.reverseOrder())).toList().forEach(c -> {
          elect(c);
          if (!scottish || votes.get(c).compareTo(quota) > 0) {
            surpluses.add(c);
          }
        });
    var row = new ArrayList<>(votes.values());
    row.add(exhausted);
    row.add(lost);
    stages.add(row);
  }

  /** The one with most or fewest votes: now, then under the Scottish rule at each stage back, then by lot. */
  private Integer choose(List<Integer> from, boolean most) {
    var left = extreme(from, votes.values().stream().toList(), most);
    for (var s = stages.size() - 1; s >= 0 && scottish; s--) {
      left = extreme(left, stages.get(s), most);
    }
    var order = contest.lot().order(contest.slate(), left);
    return most ? order.getFirst() : order.getLast();
  }

  private static List<Integer> extreme(List<Integer> from, List<BigDecimal> figures, boolean most) {
    var all = from.stream().map(figures::get).toList();
    var extreme = most ? Collections.max(all) : Collections.min(all);
    return from.stream().filter(c -> figures.get(c).compareTo(extreme) == 0).toList();
  }
}
