package coop.phyle.kernel.tally.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how much was read, shows its first bytes without taking them, and knows whether there are more. */
final class CountedBytes extends InputStream {
  private final InputStream in;
  private final LongConsumer progress;
  private final byte[] ahead = new byte[1 << 16];
  private int from;
  private int to;
  private long count;

  CountedBytes(InputStream in, LongConsumer progress) {
    this.in = in;
    this.progress = progress;
  }

  /** Whether the next bytes are these; nothing is taken. */
  boolean startsWith(int... bytes) throws IOException {
    while (to - from < bytes.length && to < ahead.length && more(ahead, to, ahead.length - to) > 0) {
      // more() has moved the end
    }
    for (var i = 0; i < bytes.length; i++) {
      if (from + i >= to || (ahead[from + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    return available() == 0 ? -1 : ahead[from++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (from == to && length >= ahead.length) {
      return counted(in.read(bytes, offset, length));
    }
    if (available() == 0) {
      return -1;
    }
    var taken = Math.min(length, to - from);
    System.arraycopy(ahead, from, bytes, offset, taken);
    from += taken;
    return taken;
  }

  /** Bytes at hand; 0 only at the end. */
  @Override
  public int available() throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
      more(ahead, 0, ahead.length);
    }
    return to - from;
  }

  private int more(byte[] bytes, int offset, int length) throws IOException {
    var read = counted(in.read(bytes, offset, length));
    to += Math.max(read, 0);
    return read;
  }

  private int counted(int read) {
    if (read > 0) {
      count += read;
      progress.accept(count);
    }
    return read;
  }
}
