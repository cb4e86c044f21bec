package coop.phyle.kernel.tally.read;

import java.nio.ByteBuffer;

/**
 * Some dozen lines of a block on their way into a table. In a table of millions of lines nearly every look is a wait for memory; for lines one
 * after the other the waits add up, for a batch of lines the processor waits for all at once.
 */
final class Batch {
  private static final int SIZE = 64;

  /** Tables up to so many slots stay in the processor's caches. */
  private static final int NEAR = 1 << 15;

  private final LineTable table;
  private final ByteBuffer text;
  private final int[] froms = new int[SIZE];
  private final int[] tos = new int[SIZE];
  private final int[] classes = new int[SIZE];
  private final long[] hashes = new long[SIZE];
  private final long[] weights = new long[SIZE];
  private final long[] places = new long[SIZE];
  private int size;

  /** Written so that the looks ahead are not left out as useless. */
  private long seen;

  /** Lines of a buffer that is little-endian with eight bytes to spare. */
  Batch(LineTable table, ByteBuffer text) {
    this.table = table;
    this.text = text;
  }

  void add(int from, int to, int classIndex, long weight, long place) {
    froms[size] = from;
    tos[size] = to;
    classes[size] = classIndex;
    hashes[size] = LineTable.hash(text, from, to, classIndex);
    weights[size] = weight;
    places[size] = place;
    if (++size == SIZE) {
      flush();
    }
  }

  /** Puts all lines into the table; before the buffer is filled anew. */
  void flush() {
    if (table.slots() > NEAR) {
      seen = lookAhead();
    }
    for (var i = 0; i < size; i++) {
      table.add(text, froms[i], tos[i], classes[i], hashes[i], weights[i], places[i]);
    }
    size = 0;
  }

  private long lookAhead() {
    var sum = seen;
    for (var i = 0; i < size; i++) {
      sum += table.slot(hashes[i]);
    }
    for (var i = 0; i < size; i++) {
      sum += table.record(hashes[i]);
    }
    return sum;
  }
}
