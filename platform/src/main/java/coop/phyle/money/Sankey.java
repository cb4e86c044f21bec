package coop.phyle.money;

import coop.phyle.shell.Ribbon;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The picture of flows: bands from the left into one bar and out of it to the right. Coordinates are whole units of the viewBox; they
 * show amounts, they count none.
 *
 * @param height of the viewBox, in units
 * @param bar height of the middle bar, in units
 */
public record Sankey(List<Sankey.Band> left, List<Sankey.Band> right, int height, int bar, int top) {
  private static final int SCALE = 220;
  private static final int GAP = 36;
  private static final int LEAST = 2;

  /**
   * One band.
   *
   * @param path outline
   * @param y top of its end block, in units
   * @param size height of its end block, in units
   * @param colour 1 to 4, or 0 for ink
   */
  public record Band(Flows.Flow flow, String path, int y, int size, int colour) {
    /** Where its name stands. */
    public int middle() {
      return y + size / 2;
    }
  }

  static Sankey of(Flows flows) {
    var left = sizes(flows.sources(), flows);
    var right = sizes(flows.uses(), flows);
    var bar = Math.max(sum(left), sum(right));
    var leftHeight = sum(left) + GAP * (left.size() - 1);
    var rightHeight = sum(right) + GAP * (right.size() - 1);
    var height = Math.max(Math.max(leftHeight, rightHeight), bar + 50) + 50;
    var top = (height - 30 - bar) / 2;
    return new Sankey(
        bands(flows.sources(), left, (height - leftHeight) / 2, top, true), bands(flows.uses(), right, (height - rightHeight) / 2, top, false), height, bar, top);
  }

  private static List<Integer> sizes(List<Flows.Flow> flows, Flows all) {
    var total = BigInteger.valueOf(all.total().minor());
    return flows.stream()
        .map(f -> BigInteger.valueOf(f.amount().minor()).multiply(BigInteger.valueOf(SCALE)).divide(total).intValueExact())
        .map(size -> Math.max(LEAST, size))
        .toList();
  }

  private static List<Band> bands(List<Flows.Flow> flows, List<Integer> sizes, int start, int top, boolean left) {
    var bands = new ArrayList<Band>();
    var outer = start;
    var inner = top;
    for (var i = 0; i < flows.size(); i++) {
      var size = sizes.get(i);
      var path = left ? Ribbon.path(266, outer, 480, inner, size) : Ribbon.path(488, inner, 694, outer, size);
      bands.add(new Band(flows.get(i), path, outer, size, flows.get(i).what() == Flows.What.ACCOUNT ? 1 + (i + (left ? 1 : 0)) % 4 : 0));
      outer += size + GAP;
      inner += size;
    }
    return List.copyOf(bands);
  }

  private static int sum(List<Integer> sizes) {
    return sizes.stream().mapToInt(Integer::intValue).sum();
  }
}
