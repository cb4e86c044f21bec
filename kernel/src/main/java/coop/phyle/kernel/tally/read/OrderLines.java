package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.RankingBox;

/** Orders of PrefLib: "12: 3,{1,4},2". Empty braces are an empty rank. */
final class OrderLines extends CountedLines {
  private final Preferences preferences;
  private final boolean complete;
  private final boolean strict;
  private final int[] namedIn;
  private int order;
  private int named;

  /** Orders of a data type: soc, soi, toc, toi. */
  OrderLines(int candidates, String type, RankingBox box) {
    super(candidates);
    preferences = new Preferences(box);
    complete = type.endsWith("c");
    strict = type.startsWith("s");
    namedIn = new int[candidates];
  }

  @Override
  public void add(Cursor line, int classIndex, long count) {
    preferences.clear();
    named = 0;
    order++;
    while (!line.done()) {
      var before = named;
      group(line);
      if (named == before) {
        preferences.skip();
      }
    }
    if (complete && named != candidates()) {
      throw new BadLine("an order of all " + candidates() + " alternatives, as DATA TYPE says", String.valueOf(named));
    }
    preferences.add(classIndex, count);
  }

  @Override
  void member(int candidate, boolean first) {
    named++;
    if (namedIn[candidate] == order) {
      throw new BadLine("each alternative once", (candidate + 1) + " twice");
    }
    namedIn[candidate] = order;
    if (first) {
      preferences.rank(candidate);
    } else if (strict) {
      throw new BadLine("an order without ties, as DATA TYPE says", "a tie");
    } else {
      preferences.tie(candidate);
    }
  }
}
