package coop.phyle.shell;

/** A band in a picture of flows, as the outline of an SVG path. */
public final class Ribbon {
  private Ribbon() {}

  /** From a block that begins at (x, y) to one at (toX, toY), both of one size, with level ends; in units of the viewBox. */
  public static String path(int x, int y, int toX, int toY, int size) {
    var mid = (x + toX) / 2;
    return "M%d %d C%d %d %d %d %d %d L%d %d C%d %d %d %d %d %d Z"
        .formatted(x, y, mid, y, mid, toY, toX, toY, toX, toY + size, mid, toY + size, mid, y + size, x, y + size);
  }
}
