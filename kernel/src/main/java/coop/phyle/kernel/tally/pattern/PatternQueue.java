package coop.phyle.kernel.tally.pattern;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Patterns on their way into a large table. Nearly every look at such a table is a wait for memory; one after the other the waits add up, for
 * some dozen patterns at a time the processor waits for all at once.
 */
final class PatternQueue {
  private static final int SIZE = 64;

  private final int[] starts = new int[SIZE + 1];
  private final int[] classes = new int[SIZE];
  private final long[] counts = new long[SIZE];
  private final long[] hashes = new long[SIZE];
  private char[] tokens = new char[SIZE << 4];
  private int size;

  /** Written so that the looks ahead are not left out as useless. */
  private long seen;

  /** Takes a pattern out of the queue: its tokens are those from {@code from} up to {@code to}. */
  interface Taker {
    void take(int classIndex, char[] tokens, int from, int to, long count, long hash);
  }

  /** Puts a pattern at the end; whether the queue is now full. */
  boolean add(int classIndex, char[] pattern, int length, long count, long hash) {
    var start = starts[size];
    if (start + length > tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.max(start + length, tokens.length * 2));
    }
    System.arraycopy(pattern, 0, tokens, start, length);
    classes[size] = classIndex;
    counts[size] = count;
    hashes[size] = hash;
    starts[++size] = start + length;
    return size == SIZE;
  }

  /**
   * Hands over all patterns in their order.
   *
   * @param slotOf the slot of the table for a hash: another hash and a place, or 0
   * @param look touches what a slot leads to
   */
  void empty(LongUnaryOperator slotOf, LongUnaryOperator look, Taker taker) {
    var sum = seen;
    for (var i = 0; i < size; i++) {
      sum += slotOf.applyAsLong(hashes[i]);
    }
    for (var i = 0; i < size; i++) {
      var slot = slotOf.applyAsLong(hashes[i]);
      sum += slot >>> Integer.SIZE == hashes[i] && slot != 0 ? look.applyAsLong(slot) : 0;
    }
    seen = sum;
    for (var i = 0; i < size; i++) {
      taker.take(classes[i], tokens, starts[i], starts[i + 1], counts[i], hashes[i]);
    }
    size = 0;
  }
}
