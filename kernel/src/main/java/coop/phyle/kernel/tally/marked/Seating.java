package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.MarkedBallots;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fills the seats from the strongest candidate down. Where seats are kept for classes, a candidate is passed over when the class has its most
 * seats already, or when the seats left are needed for the least of other classes, as far as those have candidates.
 */
final class Seating {
  private static final int STAGE = 1;

  private final Contest contest;
  private final Ties ties;
  private final Comparator<Integer> weaker;
  private final Comparator<Integer> rule;
  private final List<Integer> elected = new ArrayList<>();
  private final List<Integer> passedOver = new ArrayList<>();

  /**
   * @param weaker puts the weaker candidate first
   * @param rule the method's own way to tell equally strong ones apart, the weaker first
   */
  private Seating(Contest contest, Ties ties, Comparator<Integer> weaker, Comparator<Integer> rule) {
    this.contest = contest;
    this.ties = ties;
    this.weaker = weaker;
    this.rule = rule;
  }

  /** Elects and writes the count down. */
  static Count count(
      String method, MarkedBallots ballots, Contest contest, List<Stage> working, Comparator<Integer> weaker, Comparator<Integer> rule) {
    var stages = new ArrayList<>(ballots.remarks());
    var ties = new Ties(contest);
    List<Integer> elected = List.of();
    if (ballots.worths().inquorate().isEmpty()) {
      stages.addAll(working);
      var seating = new Seating(contest, ties, weaker, rule);
      elected = seating.elect();
      stages.addAll(seating.remarks());
    }
    return new Count(method, contest.seats(), ballots.all().ballots(), ballots.all().patterns().size(), Optional.empty(), elected,
        ties.settled(), stages, ballots.worths().inquorate());
  }

  private List<Integer> elect() {
    var waiting = new ArrayList<>(IntStream.range(0, contest.slate().size()).filter(contest.slate()::stands).boxed().toList());
    while (left() > 0 && !waiting.isEmpty()) {
      var equals = strongest(waiting, weaker);
      waiting.removeAll(equals);
      var fitting = equals.stream().filter(this::fits).toList();
      equals.stream().filter(c -> !fitting.contains(c)).forEach(passedOver::add);
      for (var candidate : ordered(fitting)) {
        if (left() > 0) {
          (fits(candidate) ? elected : passedOver).add(candidate);
        }
      }
    }
    return List.copyOf(elected);
  }

  /** Who was passed over for the sake of classes, if anybody. */
  private List<Stage> remarks() {
    return passedOver.isEmpty() ? List.of() : List.of(new Stage.Remark("passed-over-for-seats-of-classes", passedOver, List.of()));
  }

  private int left() {
    return contest.seats() - elected.size();
  }

  private static List<Integer> strongest(List<Integer> of, Comparator<Integer> weaker) {
    var best = of.stream().max(weaker).orElseThrow();
    return of.stream().filter(c -> weaker.compare(c, best) == 0).toList();
  }

  /** Equally strong ones from the first to the last: as the rule tells, and where it does not, as the paper or the lot does. */
  private List<Integer> ordered(List<Integer> equals) {
    if (equals.size() < 2) {
      return equals;
    }
    var order = new ArrayList<Integer>();
    var rest = new ArrayList<>(equals);
    var told = strongest(rest, rule).size() < rest.size();
    while (!rest.isEmpty()) {
      var alike = strongest(rest, rule);
      rest.removeAll(alike);
      var reached = order.size() < left() || !contest.bounds().isEmpty();
      order.addAll(reached ? ties.order(STAGE, Tie.Question.ELECT, alike) : alike);
    }
    return told ? ties.byRule(STAGE, Tie.Question.ELECT, equals, order) : order;
  }

  private boolean fits(int candidate) {
    var id = contest.slate().classOf(candidate);
    var bounds = id.map(contest.bounds()::get);
    if (bounds.isPresent() && seated(id) >= bounds.get().most()) {
      return false;
    }
    var kept = contest.bounds().keySet().stream().mapToInt(this::needed).sum();
    return left() > kept || id.map(this::needed).orElse(0) > 0;
  }

  /** Seats the class must still get. */
  private int needed(ClassId id) {
    var bounds = contest.bounds().get(id);
    if (bounds == null) {
      return 0;
    }
    var standing = (int) IntStream.range(0, contest.slate().size())
        .filter(c -> contest.slate().stands(c) && contest.slate().classOf(c).equals(Optional.of(id))).count();
    return Math.max(0, Math.min(bounds.least(), standing) - seated(Optional.of(id)));
  }

  private int seated(Optional<ClassId> id) {
    return (int) elected.stream().filter(c -> contest.slate().classOf(c).equals(id)).count();
  }
}
