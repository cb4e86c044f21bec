package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Papers;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded small budgets: few voters and round numbers, so that ties, empty purses and money left over are common. */
record RandomBudget(Budget budget, List<Integer[]> ballots, List<Integer> classOf) {
  static RandomBudget next(Random random) {
    var projects = 1 + random.nextInt(5);
    var costs = IntStream.range(0, projects).mapToObj(p -> random.nextInt(12) == 0 ? 0L : 1L + random.nextInt(random.nextBoolean() ? 4 : 24)).toList();
    var ballots = new ArrayList<Integer[]>();
    var classOf = new ArrayList<Integer>();
    for (var v = random.nextInt(7); v > 0; v--) {
      var marks = new Integer[projects];
      IntStream.range(0, projects).filter(p -> random.nextInt(5) < 3).forEach(p -> marks[p] = random.nextInt(4));
      if (java.util.Arrays.stream(marks).anyMatch(java.util.Objects::nonNull)) {
        ballots.add(marks);
        classOf.add(random.nextInt(2));
      }
    }
    var weighting = random.nextBoolean() ? Optional.of(Papers.shares(Fraction.of(1 + random.nextInt(3), 4), AbsentClass.RENORMALISE))
        : Optional.<coop.phyle.kernel.tally.election.ElectionWeighting>empty();
    return new RandomBudget(
        new Budget(Papers.slate(projects), costs, random.nextInt(30), Limits.NONE, weighting, new Lot("", "budget")), ballots, classOf);
  }

  Marks marks() {
    var box = new Marks.Box(budget.slate().size(), Papers.BOTH);
    IntStream.range(0, ballots.size()).forEach(v -> box.add(classOf.get(v), ballots.get(v), 1));
    return box.sealed();
  }

  /** What a ballot of the class is worth, worked out from the rule itself: s/n of all that vote. */
  private Fraction worth(int classIndex) {
    if (budget.weighting().isEmpty()) {
      return Fraction.ONE;
    }
    var shares = budget.weighting().get().weighting().shares();
    var present = Papers.BOTH.stream().filter(id -> classOf.contains(Papers.BOTH.indexOf(id))).map(shares::get).reduce(Fraction.ZERO, Fraction::plus);
    var size = classOf.stream().filter(of -> of == classIndex).count();
    return shares.get(Papers.BOTH.get(classIndex)).dividedBy(present).times(Fraction.of(ballots.size(), size));
  }

  NaiveShares naive(EqualShares.Utility utility, long unit) {
    var voters = IntStream.range(0, ballots.size()).mapToObj(v -> {
      var worth = worth(classOf.get(v));
      var utilities = IntStream.range(0, budget.slate().size()).mapToObj(p -> utility(utility, ballots.get(v)[p], p)).toList();
      return new NaiveShares.Voter(worth.times(Fraction.of(budget.money(), ballots.size())), worth.times(unit), worth, utilities);
    }).toList();
    var lot = budget.lot().order(budget.slate(), IntStream.range(0, budget.slate().size()).boxed().toList());
    return new NaiveShares(voters, budget.costs(), lot);
  }

  private long utility(EqualShares.Utility utility, Integer mark, int project) {
    if (mark == null || mark == 0) {
      return 0;
    }
    return switch (utility) {
      case COST -> budget.costs().get(project) == 0 ? 1 : budget.costs().get(project);
      case CARDINALITY -> 1;
      case SCORE -> mark;
    };
  }
}
