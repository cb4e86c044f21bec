package coop.phyle.counting;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.shell.Ribbon;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How votes moved: a column a round, a block a candidate as tall as their votes, ribbons to the next column. The exhausted stand at the foot. Coordinates
 * are whole units of the viewBox; they show votes, they count none.
 */
public record TransferPicture(int width, int height, List<TransferPicture.Block> blocks, List<TransferPicture.Flow> flows) {
  private static final int VOTES_HEIGHT = 420;
  private static final int GAP = 10;
  private static final int STEP = 130;
  private static final int MARGIN = 190;
  private static final int TOP = 30;
  static final int BAR = 8;

  /** Votes of a candidate (or the exhausted: −1) after a round, both counted from 0. */
  public record Block(int round, int candidate, int x, int y, int size, int colour) {
    public int middle() {
      return y + size / 2;
    }
  }

  /** Votes that stayed or went. */
  public record Flow(String path, int colour) {}

  static TransferPicture of(List<Stage.Round> rounds, int candidates) {
    var order = order(rounds, candidates);
    var columns = new ArrayList<TreeMap<Integer, Block>>();
    for (var round = 0; round < rounds.size(); round++) {
      columns.add(column(rounds, round, order));
    }
    var flows = new ArrayList<Flow>();
    for (var round = 1; round < rounds.size(); round++) {
      flows.addAll(between(rounds, round, columns.get(round - 1), columns.get(round), order));
    }
    var blocks = columns.stream().flatMap(column -> column.values().stream()).toList();
    var height = blocks.stream().mapToInt(block -> block.y() + block.size()).max().orElse(0) + GAP * 2;
    return new TransferPicture(MARGIN * 2 + STEP * (rounds.size() - 1) + BAR, height, blocks, List.copyOf(flows));
  }

  /** Who stays longest stands highest, so that ribbons cross little; the exhausted come last. */
  private static List<Integer> order(List<Stage.Round> rounds, int candidates) {
    Comparator<Integer> longest = Comparator.comparing((Integer c) -> rounds.stream().filter(round -> !round.votes().get(c).isZero()).count());
    var order = new ArrayList<>(IntStream.range(0, candidates).boxed()
        .sorted(longest.thenComparing(c -> rounds.getFirst().votes().get(c)).reversed()).toList());
    order.add(-1);
    return order;
  }

  private static TreeMap<Integer, Block> column(List<Stage.Round> rounds, int round, List<Integer> order) {
    var blocks = new TreeMap<Integer, Block>();
    var y = TOP;
    for (var c : order) {
      var votes = votes(rounds.get(round), c);
      if (!votes.isZero()) {
        var size = Math.max(1, size(votes, rounds.getFirst()));
        blocks.put(c, new Block(round, c, MARGIN + STEP * round, y, size, c < 0 ? 0 : 1 + order.indexOf(c) % 4));
        y += size + GAP;
      }
    }
    return blocks;
  }

  /** What stayed goes straight across; what moved fans out below it, in the order of the columns. */
  private static List<Flow> between(
      List<Stage.Round> rounds, int round, TreeMap<Integer, Block> from, TreeMap<Integer, Block> to, List<Integer> order) {
    var moved = rounds.get(round).transfers();
    var flows = new ArrayList<Flow>();
    var arrived = new TreeMap<Integer, Integer>();
    var left = new TreeMap<Integer, Integer>();
    for (var c : order) {
      if (from.containsKey(c) && to.containsKey(c)) {
        var stayed = Math.min(from.get(c).size(), to.get(c).size());
        flows.add(flow(from.get(c), to.get(c), 0, 0, stayed));
        arrived.put(c, stayed);
        left.put(c, stayed);
      }
    }
    for (var target : order) {
      for (var transfer : moved) {
        var source = transfer.from();
        var size = size(transfer.votes(), rounds.getFirst());
        if (transfer.to().orElse(-1).equals(target) && source != target && size > 0 && from.containsKey(source) && to.containsKey(target)) {
          flows.add(flow(from.get(source), to.get(target), left.getOrDefault(source, 0), arrived.getOrDefault(target, 0), size));
          left.merge(source, size, Integer::sum);
          arrived.merge(target, size, Integer::sum);
        }
      }
    }
    return flows;
  }

  private static Flow flow(Block from, Block to, int fromAt, int toAt, int size) {
    return new Flow(Ribbon.path(from.x() + BAR, from.y() + fromAt, to.x(), to.y() + toAt, size), from.colour());
  }

  private static Fraction votes(Stage.Round round, int candidate) {
    return candidate < 0 ? round.exhausted() : round.votes().get(candidate);
  }

  private static int size(Fraction votes, Stage.Round first) {
    var all = first.votes().stream().reduce(first.exhausted().plus(first.lost()), Fraction::plus);
    var part = all.isZero() ? Fraction.ZERO : votes.dividedBy(all).times(VOTES_HEIGHT);
    return part.numerator().add(part.denominator().divide(BigInteger.TWO)).divide(part.denominator()).intValue();
  }
}
