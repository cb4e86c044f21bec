package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.WideSums;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Ballots sorted before counting: those that count, blank ones and those that break a rule. A ballot is judged as it was cast; only then are
 * marks for withdrawn candidates passed over, and one with no other mark is blank. Blank and invalid ballots are in no base.
 */
public final class MarkedBallots {
  private final Marks all;
  private final Contest contest;
  private final List<Marks.Pattern> counting = new ArrayList<>();
  private final Worths worths;
  private final Fraction present;
  private BigInteger blank = BigInteger.ZERO;
  private BigInteger invalid = BigInteger.ZERO;

  public MarkedBallots(Marks all, Contest contest, Predicate<Marks.Pattern> valid) {
    if (all.candidates() != contest.slate().size()) {
      throw new IllegalArgumentException("ballots for " + all.candidates() + " candidates, and " + contest.slate().size() + " stand");
    }
    this.all = all;
    this.contest = contest;
    var ofClass = new BigInteger[Math.max(1, all.classes().size())];
    Arrays.fill(ofClass, BigInteger.ZERO);
    for (var pattern : all.patterns()) {
      var count = BigInteger.valueOf(pattern.count());
      if (!valid.test(pattern)) {
        invalid = invalid.add(count);
      } else if (pattern.marked().stream().noneMatch(contest.slate()::stands)) {
        blank = blank.add(count);
      } else {
        counting.add(pattern);
        ofClass[pattern.classIndex()] = ofClass[pattern.classIndex()].add(count);
      }
    }
    worths = Worths.of(contest, all.classes(), Arrays.asList(ofClass));
    present = IntStream.range(0, ofClass.length).mapToObj(k -> worths.votes(k, ofClass[k])).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Votes that count, and what absent classes carry besides. */
  public Fraction whole() {
    return worths.whole();
  }

  /** What absent classes carry: votes in favour of nobody. */
  public Fraction absent() {
    return worths.whole().minus(present);
  }

  /** For each candidate the votes that marked the candidate, each taken as often as the figure of its mark says; figures are at least 0. */
  public List<Fraction> sums(IntToLongFunction figure) {
    var candidates = all.candidates();
    var sums = new WideSums(candidates * worths.each().size());
    for (var pattern : counting) {
      for (var i = 0; i < pattern.marked().size(); i++) {
        sums.add(pattern.classIndex() * candidates + pattern.marked().get(i), pattern.count(), figure.applyAsLong(pattern.marks().get(i)));
      }
    }
    return IntStream.range(0, candidates).mapToObj(c -> stands(c) ? sum(sums, c) : Fraction.ZERO).toList();
  }

  private Fraction sum(WideSums sums, int candidate) {
    return IntStream.range(0, worths.each().size())
        .mapToObj(k -> worths.votes(k, sums.total(k * all.candidates() + candidate)))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  public boolean stands(int candidate) {
    return contest.slate().stands(candidate);
  }

  /** Votes of a pattern's ballots, class weights applied. */
  public Fraction votes(Marks.Pattern pattern) {
    return worths.votes(pattern.classIndex(), BigInteger.valueOf(pattern.count()));
  }

  /** Patterns that count, marks for withdrawn candidates still in them. */
  public List<Marks.Pattern> counting() {
    return Collections.unmodifiableList(counting);
  }

  public Worths worths() {
    return worths;
  }

  public Marks all() {
    return all;
  }

  /** Before any working: ballots that do not count and how many votes do. */
  public List<Stage> remarks() {
    var remarks = new ArrayList<Stage>();
    if (blank.signum() > 0) {
      remarks.add(new Stage.Remark("blank-ballots", List.of(), List.of(new Fraction(blank, BigInteger.ONE))));
    }
    if (invalid.signum() > 0) {
      remarks.add(new Stage.Remark("invalid-ballots", List.of(), List.of(new Fraction(invalid, BigInteger.ONE))));
    }
    if (contest.weighting().isPresent()) {
      remarks.add(new Stage.Remark("worth-of-a-ballot-by-class", List.of(), worths.each()));
    }
    remarks.add(new Stage.Remark("votes-that-count", List.of(), List.of(whole())));
    return remarks;
  }
}
