package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.pattern.WideSums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Borda's count (J.-C. de Borda, 1781): of n candidates the first has n − 1 points, the last 0. Those at one rank share the mean of the points
 * of the places they fill. The most points win; with several seats the first ones, which is not in proportion.
 *
 * @param unranked what candidates a ballot does not rank get
 */
public record Borda(Unranked unranked) implements RankedMethod {
  /** Points of those not ranked. */
  public enum Unranked {
    /** None: who ranks few gives the others less. */
    ZERO("zero"),
    /** The mean of the places left, as if they shared the last rank: silence is neither for nor against any of them. */
    MEAN("mean");

    private final String written;

    Unranked(String written) {
      this.written = written;
    }

    private static Unranked read(String value) {
      return switch (value) {
        case "zero" -> ZERO;
        case "mean" -> MEAN;
        default -> throw new IllegalArgumentException("zero or mean");
      };
    }
  }

  public Borda() {
    this(Unranked.MEAN);
  }

  /** The option {@code unranked}: zero or mean (usual). */
  public static Borda of(Map<String, String> written) {
    var options = new Options("borda", written);
    var read = new Borda(options.take("unranked", Unranked.MEAN, Unranked::read));
    options.done();
    return read;
  }

  @Override
  public Count count(Rankings ballots, Contest contest) {
    var runners = Runners.of(ballots, contest, Rankings.MOST_CANDIDATES);
    var classes = Turnout.classes(ballots, contest);
    var halves = new WideSums(classes * runners.size());
    var counting = new WideSums(classes);
    add(ballots, runners, classes > 1, halves, counting);
    var turnout = Turnout.of(ballots, contest, Pairwise.totals(counting, classes));
    var points = IntStream.range(0, runners.size()).mapToObj(c -> turnout.votes(halves, runners.size(), c).times(Fraction.of(1, 2))).toList();
    var ties = new Ties(contest);
    var stages = new ArrayList<Stage>();
    stages.add(turnout.idle(ballots));
    stages.add(new Stage.Table("Points", List.of("points"), points.stream().map(List::of).toList()));
    var somebodyCanBe = turnout.inquorate().isEmpty() && (!turnout.votes().isZero() || runners.standing().size() <= contest.seats());
    var elected = somebodyCanBe ? first(runners, points, contest.seats(), ties) : List.<Integer>of();
    var name = unranked == Unranked.MEAN ? "borda" : "borda:unranked=" + unranked.written;
    return new Count(name, contest.seats(), ballots.ballots(), ballots.size(), Optional.empty(), elected, ties.settled(), stages, turnout.inquorate());
  }

  /** Adds twice the points, which are whole numbers. */
  private void add(Rankings ballots, Runners runners, boolean byClass, WideSums halves, WideSums counting) {
    var ranks = new Ranks(ballots, runners);
    for (var pattern = 0; pattern < ballots.size(); pattern++) {
      var k = byClass ? ballots.classOf(pattern) : 0;
      var row = k * runners.size();
      ranks.open(pattern);
      if (!ranks.next()) {
        continue;
      }
      counting.add(k, ballots.count(pattern));
      do {
        give(ranks, ranks.left(), ranks.before(), row, ballots.count(pattern), halves);
      } while (ranks.next());
      if (unranked == Unranked.MEAN) {
        give(ranks, 0, ranks.left(), row, ballots.count(pattern), halves);
      }
    }
  }

  /** With {@code from} candidates below them, these fill the places worth from to to − 1 points: in the mean (from + to − 1) / 2. */
  private static void give(Ranks ranks, int from, int to, int row, long ballots, WideSums halves) {
    for (var i = from; i < to; i++) {
      halves.add(row + ranks.candidate(i), ballots, from + to - 1L);
    }
  }

  private static List<Integer> first(Runners runners, List<Fraction> points, int seats, Ties ties) {
    var order = runners.standing().stream().sorted(Comparator.comparing(points::get).reversed()).toList();
    if (order.size() <= seats) {
      return order;
    }
    var last = points.get(order.get(seats - 1));
    var above = order.stream().filter(c -> points.get(c).compareTo(last) > 0).toList();
    var equal = order.stream().filter(c -> points.get(c).equals(last)).toList();
    var elected = new ArrayList<>(above);
    var open = seats - above.size();
    elected.addAll(equal.size() == open ? equal : ties.order(1, Tie.Question.ELECT, equal).subList(0, open));
    return elected;
  }
}
