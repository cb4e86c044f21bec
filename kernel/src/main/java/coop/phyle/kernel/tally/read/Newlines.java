package coop.phyle.kernel.tally.read;

import java.nio.ByteBuffer;

/** Finds line ends eight bytes at a time. Buffers are little-endian and have eight bytes to spare after their content. */
final class Newlines {
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;
  private static final long NEWLINE = '\n' * ONES;
  private static final long ZERO = '0' * ONES;
  private static final long SPACE = ' ' * ONES;
  private static final long TAB = '\t' * ONES;

  private Newlines() {}

  /** Place of the first newline, or {@code to}. */
  static int next(ByteBuffer text, int from, int to) {
    for (var i = from; i < to; i += Long.BYTES) {
      var hits = equal(text.getLong(i), NEWLINE);
      if (hits != 0) {
        return Math.min(to, i + (Long.numberOfTrailingZeros(hits) >>> 3));
      }
    }
    return to;
  }

  /** Start of the first line that is nothing but a 0, space and a comment aside, or −1; a last line without its newline counts if {@code whole}. */
  static int zeroLine(ByteBuffer text, int to, boolean whole) {
    if (isZeroLine(text, 0, to, whole)) {
      return 0;
    }
    // Seven places a step, as a newline in the eighth byte has its successor in the next word.
    for (var i = 0; i < to; i += Long.BYTES - 1) {
      var word = text.getLong(i);
      var starts = equal(word, NEWLINE) << 8 & (equal(word, ZERO) | equal(word, SPACE) | equal(word, TAB));
      for (; starts != 0; starts &= starts - 1) {
        var start = i + (Long.numberOfTrailingZeros(starts) >>> 3);
        if (start < to && isZeroLine(text, start, to, whole)) {
          return start;
        }
      }
    }
    return -1;
  }

  /** Newlines that end a line which is neither blank nor a comment. */
  static long ballotLines(ByteBuffer text, int to, boolean comments) {
    var count = 0L;
    for (var from = 0; from < to; ) {
      var end = next(text, from, to);
      var first = from;
      while (first < end && isSpace(text.get(first))) {
        first++;
      }
      if (first < end && !(comments && text.get(first) == '#')) {
        count++;
      }
      from = end + 1;
    }
    return count;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  /** The top bit of each byte that equals the byte of the pattern, and no other bit. */
  private static long equal(long word, long pattern) {
    var differs = word ^ pattern;
    return ~((differs & ~TOPS) + ~TOPS | differs) & TOPS;
  }

  private static boolean isZeroLine(ByteBuffer text, int from, int to, boolean whole) {
    var zeros = 0;
    for (var i = from; i < to; i++) {
      var b = text.get(i);
      if (b == '\n' || b == '#') {
        return zeros == 1;
      }
      if (b == '0') {
        zeros++;
      } else if (!isSpace(b)) {
        return false;
      }
    }
    return whole && zeros == 1;
  }
}
