package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.DotsPaper;
import coop.phyle.kernel.ballots.GradesPaper;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.PointsPaper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.ballots.ResolutionPaper;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.budget.BudgetMethod;
import coop.phyle.kernel.tally.budget.EqualShares;
import coop.phyle.kernel.tally.budget.Greedy;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.ranked.Borda;
import coop.phyle.kernel.tally.ranked.InstantRunoff;
import coop.phyle.kernel.tally.ranked.RankedPairs;
import coop.phyle.kernel.tally.ranked.Schulze;
import coop.phyle.kernel.tally.transfer.Meek;
import coop.phyle.kernel.tally.transfer.WeightedGregory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** How ballots become a result. Nothing is chosen for whoever asks: each method is named. */
public sealed interface Method {
  /** Whether ballots of this paper can be counted so. */
  boolean counts(Paper paper);

  Json.Obj write();

  /** Ballots for each option, their shares and the tests; of a poll without tests the option with the most is chosen. */
  record Positions() implements Method {
    @Override
    public boolean counts(Paper paper) {
      return paper instanceof ChoicePaper;
    }

    @Override
    public Json.Obj write() {
      return MethodJson.named(MethodJson.POSITIONS);
    }
  }

  /**
   * Consent: adopted unless an objection stands. An objection stands until it is ruled not valid or resolved.
   *
   * @param objecting the positions that object or block, from 1
   */
  record Consent(SortedSet<Integer> objecting) implements Method {
    public Consent {
      objecting = Collections.unmodifiableSortedSet(new TreeSet<>(objecting));
    }

    @Override
    public boolean counts(Paper paper) {
      return paper instanceof ChoicePaper choice && choice.most() == 1 && !objecting.isEmpty()
          && objecting.first() >= 1 && objecting.last() <= choice.options();
    }

    @Override
    public Json.Obj write() {
      return MethodJson.named(MethodJson.CONSENT).with("objecting", objecting.stream().map(Json::of).toList());
    }
  }

  /** Counts rankings. @param seats options to choose, at least 1 */
  record Ranked(Ordering ordering, int seats) implements Method {
    @Override
    public boolean counts(Paper paper) {
      return paper instanceof RankPaper && seats >= 1;
    }

    @Override
    public Json.Obj write() {
      return MethodJson.named(MethodJson.word(ordering)).with("seats", seats);
    }
  }

  /** Methods that count rankings. Borda's is always a choice, never what is taken when nothing is said. */
  enum Ordering {
    IRV(InstantRunoff.USUAL),
    SCOTTISH(WeightedGregory.SCOTTISH),
    WIGM_PRF(WeightedGregory.WIGM_PRF),
    MEEK_PRF(Meek.PRF),
    SCHULZE(new Schulze(Optional.empty())),
    RANKED_PAIRS(new RankedPairs(Optional.empty())),
    BORDA(new Borda());

    private final RankedMethod method;

    Ordering(RankedMethod method) {
      this.method = method;
    }

    RankedMethod method() {
      return method;
    }
  }

  /** Counts marks. @param seats options to choose, at least 1 */
  record Marked(Marking marking, int seats) implements Method {
    @Override
    public boolean counts(Paper paper) {
      return seats >= 1 && switch (marking) {
        case APPROVAL -> paper instanceof ChoicePaper;
        case SCORE, SCORE_OF_THOSE_WHO_MARKED -> paper instanceof PointsPaper;
        case DOTS -> paper instanceof DotsPaper;
        case MAJORITY_JUDGMENT -> paper instanceof GradesPaper;
      };
    }

    @Override
    public Json.Obj write() {
      return MethodJson.named(MethodJson.word(marking)).with("seats", seats);
    }
  }

  /** Methods that count marks. */
  enum Marking {
    APPROVAL,
    /** The highest means; an option without a mark has 0. Ties go to the most highest marks, so of two meeting times to the one most can do well. */
    SCORE,
    /** The highest means over those who marked the option. */
    SCORE_OF_THOSE_WHO_MARKED,
    /** The most dots, or quadratic votes where the paper says so. */
    DOTS,
    MAJORITY_JUDGMENT
  }

  /** Spends money on options. @param costs of each, in minor units; @param money in minor units */
  record Buying(Purse purse, List<Long> costs, long money) implements Method {
    public Buying {
      costs = List.copyOf(costs);
    }

    @Override
    public boolean counts(Paper paper) {
      return switch (paper) {
        case ChoicePaper choice -> choice.options() == costs.size();
        case PointsPaper points -> points.options() == costs.size();
        case DotsPaper dots -> dots.options() == costs.size() && !dots.quadratic();
        case ResolutionPaper resolution -> false;
        case RankPaper rank -> false;
        case GradesPaper grades -> false;
      };
    }

    @Override
    public Json.Obj write() {
      return MethodJson.named(MethodJson.word(purse)).with("costs", costs.stream().map(Json::of).toList()).with("money", money);
    }
  }

  /** Methods that spend money. */
  enum Purse {
    /** Equal shares, raised until the next raise would overspend, as cities run it. */
    EQUAL_SHARES(new EqualShares(EqualShares.Utility.COST, EqualShares.Completion.ADD1_UNTIL_OVERSPEND, false, 1)),
    /** The most votes first. */
    GREEDY(new Greedy(Greedy.Order.VOTES)),
    /** The most votes for the money first. */
    GREEDY_PER_COST(new Greedy(Greedy.Order.VOTES_PER_COST));

    private final BudgetMethod method;

    Purse(BudgetMethod method) {
      this.method = method;
    }

    BudgetMethod method() {
      return method;
    }
  }
}
