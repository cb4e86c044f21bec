package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.pattern.WideSums;
import java.math.BigInteger;
import java.util.Arrays;

/** Papers put on numbered stacks. A stack is a chain through one array that all share, so that moving a paper allocates nothing. */
final class Stacks {
  static final int NONE = -1;

  private final int[] below;
  private final int[] top;
  private final int[] bottom;
  private final WideSums ballots;

  /** @param below for each paper the one under it; NONE under the last */
  Stacks(int[] below, int stacks) {
    this.below = below;
    top = new int[stacks];
    bottom = new int[stacks];
    ballots = new WideSums(stacks);
    Arrays.fill(top, NONE);
  }

  void put(int stack, int paper, long count) {
    if (top[stack] == NONE) {
      bottom[stack] = paper;
    }
    below[paper] = top[stack];
    top[stack] = paper;
    ballots.add(stack, count);
  }

  boolean isEmpty(int stack) {
    return top[stack] == NONE;
  }

  int top(int stack) {
    return top[stack];
  }

  int bottom(int stack) {
    return bottom[stack];
  }

  /** Ballots on the stack. */
  BigInteger ballots(int stack) {
    return ballots.total(stack);
  }
}
