package coop.phyle.polls;

import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.DotsPaper;
import coop.phyle.kernel.ballots.GradesPaper;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.PointsPaper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.ballots.count.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The paper of each kind of poll, and how its ballots are counted. */
final class Methods {
  /** Grades of majority judgment, from the lowest. */
  static final int GRADES = 6;

  private Methods() {}

  record Chosen(Paper paper, Method method) {}

  static Chosen of(Kind kind, List<Choice> choices, Entered entered) {
    var options = choices.size();
    var seats = entered.number("seats", 1, 1, options);
    return switch (kind) {
      case PROPOSAL, ADVICE, GRADIENTS, CHECK, COUNT, QUESTION -> new Chosen(new ChoicePaper(options, 1, 1, false), new Method.Positions());
      case CONSENT, CONSENSUS -> new Chosen(new ChoicePaper(options, 1, 1, false), new Method.Consent(new TreeSet<>(List.of(options))));
      case CHOICE -> choosing(options, seats, entered);
      case SCORE -> {
        var marking = entered.text("blank").equals("marked") ? Method.Marking.SCORE_OF_THOSE_WHO_MARKED : Method.Marking.SCORE;
        yield new Chosen(new PointsPaper(options, 0, entered.number("top", 5, 1, 100)), new Method.Marked(marking, seats));
      }
      case DOTS -> new Chosen(
          new DotsPaper(options, entered.number("dots", 8, 1, 1_000), entered.on("quadratic")), new Method.Marked(Method.Marking.DOTS, seats));
      case RANKED -> ranking(options, seats, entered);
      case GRADES -> new Chosen(new GradesPaper(options, GRADES), new Method.Marked(Method.Marking.MAJORITY_JUDGMENT, seats));
      case TIME -> new Chosen(new PointsPaper(options, 0, 2), new Method.Marked(Method.Marking.SCORE, 1));
      case BUDGET -> buying(choices, entered);
      case SORTITION -> throw new IllegalArgumentException("a draw has no paper");
    };
  }

  private static Chosen choosing(int options, int seats, Entered entered) {
    var least = entered.number("least", 1, 0, options);
    var most = entered.number("most", 1, Math.max(1, least), options);
    var paper = new ChoicePaper(options, Math.min(least, most), most, entered.on("none"));
    return new Chosen(paper, most == 1 ? new Method.Positions() : new Method.Marked(Method.Marking.APPROVAL, seats));
  }

  private static Chosen ranking(int options, int seats, Entered entered) {
    var ordering = constant(Method.Ordering.values(), entered.text("method"));
    if (ordering.isEmpty()) {
      entered.fault("method", "polls.problem.method");
    }
    var equal = entered.on("equal");
    if (equal && ordering.filter(Methods::pairwise).isEmpty()) {
      entered.fault("equal", "polls.problem.equal");
    }
    var paper = new RankPaper(options, entered.number("leastRanked", 1, 1, options), equal);
    return new Chosen(paper, new Method.Ranked(ordering.orElse(Method.Ordering.SCHULZE), seats));
  }

  /** Methods that know what two options at one rank mean. */
  private static boolean pairwise(Method.Ordering ordering) {
    return ordering == Method.Ordering.SCHULZE || ordering == Method.Ordering.RANKED_PAIRS || ordering == Method.Ordering.BORDA;
  }

  private static Chosen buying(List<Choice> choices, Entered entered) {
    var money = Entered.money(entered.text("money"));
    if (money.isEmpty()) {
      entered.fault("money", "polls.problem.money");
    }
    var costs = choices.stream().map(choice -> choice.cost().orElse(0)).toList();
    var purse = constant(Method.Purse.values(), entered.text("purse")).orElse(Method.Purse.EQUAL_SHARES);
    return new Chosen(new ChoicePaper(choices.size(), 0, choices.size(), true), new Method.Buying(purse, costs, money.orElse(0)));
  }

  /** A constant by the name the command line gives it. */
  static <E extends Enum<E>> Optional<E> constant(E[] all, String word) {
    return Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
