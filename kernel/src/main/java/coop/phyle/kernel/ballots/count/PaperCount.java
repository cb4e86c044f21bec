package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.DotsPaper;
import coop.phyle.kernel.ballots.GradesPaper;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.PointsPaper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.ballots.ResolutionPaper;
import coop.phyle.kernel.tally.Resolution;
import coop.phyle.kernel.tally.budget.Budget;
import coop.phyle.kernel.tally.budget.Limits;
import coop.phyle.kernel.tally.command.Chosen;
import coop.phyle.kernel.tally.command.Counted;
import coop.phyle.kernel.tally.command.Elected;
import coop.phyle.kernel.tally.election.MarkedMethod;
import coop.phyle.kernel.tally.marked.Approval;
import coop.phyle.kernel.tally.marked.Dots;
import coop.phyle.kernel.tally.marked.MajorityJudgment;
import coop.phyle.kernel.tally.marked.Quadratic;
import coop.phyle.kernel.tally.marked.Score;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Counts ballots of any paper but that of resolutions, which {@link Resolution} counts. */
public final class PaperCount {
  /** Amounts of a budget are in minor units, a hundred to one. */
  private static final long MINOR = 100;

  private PaperCount() {}

  /** The result; a rule or slate that does not fit the paper is an {@link IllegalArgumentException}. */
  public static PaperResult count(Polled polled, CountRule rule, Terms terms) {
    var options = terms.slate().size();
    if (!rule.counts(polled.paper()) || options(polled.paper()) != options || rule.tests().stream().anyMatch(test -> test.option() > options)) {
      throw new IllegalArgumentException("this rule does not count this paper: " + rule.write() + " and " + polled.paper().write());
    }
    var positions = polled.paper() instanceof ChoicePaper ? Optional.of(new Positions(polled, terms, options)) : Optional.<Positions>empty();
    var working = working(polled, rule.method(), terms, options);
    var checks = rule.tests().stream().flatMap(test -> positions.stream().map(all -> all.check(test))).toList();
    var needed = Resolution.quorumNeeded(rule.quorum(), polled.voters());
    var objections = rule.method() instanceof Method.Consent(var objecting)
        ? Optional.of(new PaperResult.Objections(positions.orElseThrow().ballots(objecting), terms.settled()))
        : Optional.<PaperResult.Objections>empty();
    var figures = positions.map(Positions::figures).orElse(List.of());
    var chosen = working.map(PaperCount::chosen).orElseGet(() -> positions.map(Positions::leading).orElse(List.of()));
    var verdict = new Judging(polled.cast(), polled.cast() - polled.blank(), needed, checks, objections, chosen, working).verdict(rule.method());
    return new PaperResult(verdict, polled.voters(), polled.cast(), polled.blank(), needed, figures, checks, chosen, objections, working, terms.slate());
  }

  private static Optional<Counted> working(Polled polled, Method method, Terms terms, int options) {
    return switch (method) {
      case Method.Positions positions -> Optional.empty();
      case Method.Consent consent -> Optional.empty();
      case Method.Ranked(var ordering, var seats) ->
          Optional.of(new Elected(ordering.method().count(Patterns.rankings(polled), terms.contest(seats)), terms.slate()));
      case Method.Marked(var marking, var seats) ->
          Optional.of(new Elected(marked(marking, polled.paper()).count(Patterns.marks(polled, options), terms.contest(seats)), terms.slate()));
      case Method.Buying(var purse, var costs, var money) -> {
        var budget = new Budget(terms.slate(), costs, money, Limits.NONE, terms.weighting(), terms.lot());
        yield Optional.of(new Chosen(purse.method().select(Patterns.marks(polled, options), budget), terms.slate(), MINOR));
      }
    };
  }

  private static MarkedMethod marked(Method.Marking marking, Paper paper) {
    return switch (marking) {
      case APPROVAL -> new Approval();
      case SCORE -> new Score(Score.Blank.ZERO, top(paper));
      case SCORE_OF_THOSE_WHO_MARKED -> new Score(Score.Blank.EXCLUDED, top(paper));
      case DOTS -> {
        var purse = (DotsPaper) paper;
        yield purse.quadratic() ? new Quadratic(purse.dots()) : new Dots(purse.dots());
      }
      case MAJORITY_JUDGMENT -> new MajorityJudgment(OptionalInt.of(((GradesPaper) paper).grades() - 1));
    };
  }

  private static OptionalInt top(Paper paper) {
    return OptionalInt.of(((PointsPaper) paper).most());
  }

  private static List<Integer> chosen(Counted working) {
    var from = switch (working) {
      case Elected(var count, var slate) -> count.elected();
      case Chosen(var selection, var slate, var minor) -> selection.selected();
    };
    return from.stream().map(option -> option + 1).toList();
  }

  private static int options(Paper paper) {
    return switch (paper) {
      case ResolutionPaper resolution -> 0;
      case ChoicePaper choice -> choice.options();
      case PointsPaper points -> points.options();
      case DotsPaper dots -> dots.options();
      case RankPaper rank -> rank.options();
      case GradesPaper grades -> grades.options();
    };
  }
}
