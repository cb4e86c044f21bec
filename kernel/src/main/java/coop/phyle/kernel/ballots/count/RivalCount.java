package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Resolution;
import coop.phyle.kernel.tally.Test;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.command.Elected;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.ranked.Schulze;
import coop.phyle.kernel.tally.ranked.StatusQuo;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Rival proposals and the status quo, which is the last option of the paper, in one vote. Each proposal is first held against the status quo as a resolution of its
 * own: ballots that rank it higher are for it, those that rank it lower against, the others abstain; the resolution's whole rule must be met. Those that meet it compete
 * by the method of Schulze with each other and with the status quo, which stays unless one of them is better. The pattern of LiquidFeedback and of Debian's resolutions.
 */
public final class RivalCount {
  private RivalCount() {}

  /**
   * What came of it.
   *
   * @param winner option from 1; 0: everything stays as it is
   * @param against each proposal, in order, held against the status quo
   * @param working of those that compete
   */
  public record Result(Outcome.Verdict verdict, int winner, List<Outcome> against, Elected working) {
    public Result {
      against = List.copyOf(against);
    }
  }

  /** @param slate every option, the status quo last; @param lot settles what the method leaves equal */
  public static Result count(Polled polled, DecisionRule rule, Weighting weighting, Slate slate, Lot lot) {
    if (!(polled.paper() instanceof RankPaper paper) || paper.options() < 2 || paper.options() != slate.size()) {
      throw new IllegalArgumentException("rivals are ranked on a paper with an option for each and one for the status quo");
    }
    var statusQuo = paper.options();
    var against = IntStream.range(1, statusQuo).mapToObj(option -> Resolution.count(rule, weighting, counts(polled, option, statusQuo))).toList();
    var failed = new TreeSet<Integer>();
    IntStream.range(0, against.size()).filter(option -> against.get(option).verdict() != Outcome.Verdict.PASSED).forEach(failed::add);
    var standing = new Slate(slate.title(), slate.ids(), slate.names(), slate.classes(), failed, slate.tieOrder());
    var contest = new Contest(standing, 1, Collections.emptySortedMap(), Optional.of(weighted(rule, weighting)), lot);
    var unless = new StatusQuo(statusQuo - 1, Fraction.ZERO, true, Fraction.ZERO);
    var count = new Schulze(Optional.of(unless)).count(Patterns.rankings(polled), contest);
    var first = count.elected().stream().map(elected -> elected + 1).filter(option -> option != statusQuo).findFirst().orElse(0);
    return new Result(verdict(against, first), first, against, new Elected(count, standing));
  }

  private static Outcome.Verdict verdict(List<Outcome> against, int winner) {
    if (winner > 0) {
      return Outcome.Verdict.PASSED;
    }
    var measured = against.stream().anyMatch(one -> one.verdict() != Outcome.Verdict.NO_QUORUM);
    return measured ? Outcome.Verdict.FAILED : Outcome.Verdict.NO_QUORUM;
  }

  /** Ballots for an option, against it and neither, where the status quo is all there is besides. Options are numbered from 1. */
  public static SortedMap<ClassId, ClassCount> counts(Polled polled, int option, int statusQuo) {
    var counts = new TreeMap<ClassId, ClassCount>();
    polled.eligible().forEach((id, eligible) -> {
      var inFavour = 0L;
      var opposed = 0L;
      for (var text : polled.texts(id).entrySet()) {
        var compared = Integer.compare(rank(text.getKey(), option), rank(text.getKey(), statusQuo));
        inFavour += compared < 0 ? text.getValue() : 0;
        opposed += compared > 0 ? text.getValue() : 0;
      }
      counts.put(id, new ClassCount(eligible, inFavour, opposed, polled.cast(id) - inFavour - opposed));
    });
    return counts;
  }

  /** Ranked is better than not ranked. */
  private static int rank(String text, int option) {
    var ranks = text.equals(Paper.BLANK) ? new String[0] : text.split(" ");
    for (var place = 0; place < ranks.length; place++) {
      if (List.of(ranks[place].split("=")).contains(Integer.toString(option))) {
        return place;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Per head, no class has to be there: {@link Resolution} asks that of weighted votes alone. */
  private static ElectionWeighting weighted(DecisionRule rule, Weighting weighting) {
    return rule.tests().stream().anyMatch(test -> test.basis() == Test.Basis.CLASS_WEIGHTED)
        ? new ElectionWeighting(Test.Basis.CLASS_WEIGHTED, weighting)
        : new ElectionWeighting(Test.Basis.PER_HEAD, new Weighting(weighting.shares(), weighting.caps(), AbsentClass.RENORMALISE));
  }
}
