package coop.phyle.kernel.tally.read;

/** What PrefLib's formats share: "3: " before three ballots; braces around what stands together. */
abstract class CountedLines implements BallotLines {
  private final int candidates;
  private final String expected;

  CountedLines(int candidates) {
    this.candidates = candidates;
    this.expected = "an alternative from 1 to " + candidates;
  }

  @Override
  public final boolean comments() {
    return true;
  }

  @Override
  public final void cut(Cursor line) {
    line.weight = line.number(Long.MAX_VALUE, "how many ballots, from 1 to " + Long.MAX_VALUE);
    if (line.weight == 0) {
      throw new BadLine("how many ballots, from 1 to " + Long.MAX_VALUE, "0");
    }
    line.spaces();
    if (!line.take(':')) {
      throw line.bad(": after how many ballots there are");
    }
    line.spaces();
  }

  /** Takes "1", "{1,2}" or "{}" and the comma after it. */
  final void group(Cursor line) {
    if (line.take('{')) {
      line.spaces();
      for (var first = true; !line.take('}'); first = false) {
        if (!first && !line.take(',')) {
          throw line.bad(", or }");
        }
        member(candidate(line), first);
        line.spaces();
      }
    } else {
      member(candidate(line), true);
    }
    line.spaces();
    if (!line.done()) {
      if (!line.take(',')) {
        throw line.bad("a comma");
      }
      line.spaces();
      if (line.done()) {
        throw line.bad("something after the comma");
      }
    }
  }

  /** Takes a candidate of the group being read. */
  abstract void member(int candidate, boolean first);

  final int candidates() {
    return candidates;
  }

  private int candidate(Cursor line) {
    line.spaces();
    var number = (int) line.number(candidates, expected);
    if (number == 0) {
      throw new BadLine(expected, "0");
    }
    return number - 1;
  }
}
