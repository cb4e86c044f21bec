package coop.phyle.kernel.tally.pattern;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Sums of products of longs, 128 bits wide each: 2^64 ballots do not wrap. Nothing negative is added. */
public final class WideSums {
  private final long[] high;
  private final long[] low;

  public WideSums(int places) {
    high = new long[places];
    low = new long[places];
  }

  public void add(int place, long amount) {
    var sum = low[place] + amount;
    if (Long.compareUnsigned(sum, low[place]) < 0) {
      high[place]++;
    }
    low[place] = sum;
  }

  /** Adds count × value, both at least 0. */
  public void add(int place, long count, long value) {
    high[place] = Math.addExact(high[place], Math.multiplyHigh(count, value));
    add(place, count * value);
  }

  public BigInteger total(int place) {
    var unsigned = new BigInteger(1, ByteBuffer.allocate(Long.BYTES).putLong(low[place]).array());
    return BigInteger.valueOf(high[place]).shiftLeft(Long.SIZE).add(unsigned);
  }

  public void clear() {
    Arrays.fill(high, 0);
    Arrays.fill(low, 0);
  }
}
