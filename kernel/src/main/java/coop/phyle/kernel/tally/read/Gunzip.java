package coop.phyle.kernel.tally.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unzips gzip members one after the other (RFC 1952). The JDK's own stream takes a member cut off in its header for the end of the file, which
 * would lose ballots without a word; here only the end of the bytes after a whole member is the end.
 */
final class Gunzip extends InputStream {
  private static final int NAMED = 8;
  private static final int COMMENTED = 16;
  private static final int WITH_EXTRA = 4;
  private static final int WITH_CHECK = 2;

  private final CountedBytes in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private int held;
  private boolean inside;

  Gunzip(CountedBytes in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      while (inside || open()) {
        var read = inflater.inflate(bytes, offset, length);
        check.update(bytes, offset, read);
        if (read > 0) {
          return read;
        }
        if (inflater.finished()) {
          shut();
        } else {
          feed();
        }
      }
      return -1;
    } catch (DataFormatException e) {
      throw new ZipException("damaged gzip data");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private boolean open() throws IOException {
    if (left() == 0 && in.available() == 0) {
      return false;
    }
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw new ZipException("something other than gzip after the end of a gzip member");
    }
    var flags = next();
    skip(6);
    if ((flags & WITH_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (var text : new int[] {NAMED, COMMENTED}) {
      while ((flags & text) != 0 && next() != 0) {
        // a text ends with 0
      }
    }
    skip((flags & WITH_CHECK) != 0 ? 2 : 0);
    var rest = left();
    inflater.setInput(packed, held - rest, rest);
    inside = true;
    return true;
  }

  private void shut() throws IOException {
    var crc = word();
    var size = word();
    if (crc != (int) check.getValue() || size != (int) inflater.getBytesWritten()) {
      throw new ZipException("damaged gzip data");
    }
    check.reset();
    inside = false;
    var rest = left();
    inflater.reset();
    inflater.setInput(packed, held - rest, rest);
  }

  private int word() throws IOException {
    return next() | next() << 8 | next() << 16 | next() << 24;
  }

  private void skip(int bytes) throws IOException {
    for (var i = 0; i < bytes; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (left() == 0) {
      feed();
    }
    var rest = left();
    inflater.setInput(packed, held - rest + 1, rest - 1);
    return packed[held - rest] & 0xFF;
  }

  private int left() {
    return inflater.getRemaining();
  }

  private void feed() throws IOException {
    held = in.read(packed, 0, packed.length);
    if (held <= 0) {
      held = 0;
      throw new EOFException();
    }
    inflater.setInput(packed, 0, held);
  }
}
