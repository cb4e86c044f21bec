package coop.phyle.kernel.tally.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A ballot file as it streams by: single lines of text around the ballots, blocks of whole lines between. Whoever shares it locks it. */
final class Input {
  /** Bytes of a block, and the most a line may have. */
  static final int BLOCK = 1 << 20;

  private final byte[] held = new byte[BLOCK + Long.BYTES];
  private final ByteBuffer view = littleEndian(held);
  private final InputStream in;
  private int from;
  private int to;
  private boolean ended;
  private boolean marked;
  private @Nullable BadLine broken;
  private @Nullable String peeked;
  private int peekedEnd;
  private long line;
  private int[] linesOf = new int[16];
  private int blocks;

  Input(InputStream stream, LongConsumer progress) {
    var bytes = new CountedBytes(stream, progress);
    InputStream opened = bytes;
    try {
      opened = bytes.startsWith(0x1F, 0x8B) ? new Gunzip(bytes) : bytes;
    } catch (IOException e) {
      fail(e);
    }
    in = opened;
    refill();
    from = to >= 3 && held[0] == (byte) 0xEF && held[1] == (byte) 0xBB && held[2] == (byte) 0xBF ? 3 : 0;
  }

  /** A buffer to read blocks into. */
  static byte[] block() {
    return new byte[BLOCK + Long.BYTES];
  }

  static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The next line without taking it; null at the end. What is wrong with it is told when it is taken. */
  @Nullable String peek() {
    if (peeked == null) {
      var end = Newlines.next(view, from, to);
      if (end == to && !ended) {
        refill();
        end = Newlines.next(view, from, to);
      }
      if (end == to && (broken != null || !ended)) {
        broken = broken == null ? tooLong() : broken;
        return null;
      }
      peeked = from == to ? null : text(held, from, end);
      peekedEnd = end;
    }
    return peeked;
  }

  /** Takes the next line; null at the end. */
  @Nullable String next() {
    var text = peek();
    line++;
    if (text == null && broken != null) {
      throw broken;
    }
    if (text != null) {
      from = Math.min(to, peekedEnd + 1);
      peeked = null;
      if (text.indexOf('\0') >= 0) {
        throw new BadLine("text", "a NUL byte");
      }
      if (text.indexOf('\uFFFF') >= 0) {
        throw new BadLine("text in UTF-8", "other bytes: save the file as UTF-8");
      }
    }
    return text;
  }

  /** Number of the line taken last, from 1; one past the last line once {@link #next()} gave null. */
  long line() {
    return line;
  }

  /**
   * Fills a buffer with the next whole lines: how many bytes, 0 at the end of the ballots.
   *
   * @param upToMarker whether ballots end with a line of 0, which then is the next line
   */
  int fill(byte[] block, boolean upToMarker) {
    if (marked) {
      return 0;
    }
    peeked = null;
    var n = to - from;
    System.arraycopy(held, from, block, 0, n);
    n += read(block, n);
    from = 0;
    to = 0;
    var whole = ended && broken == null;
    var cut = upToMarker ? Newlines.zeroLine(littleEndian(block), n, whole) : -1;
    marked = cut >= 0;
    if (cut < 0) {
      cut = whole ? n : lastLine(block, n);
    }
    System.arraycopy(block, cut, held, 0, n - cut);
    to = n - cut;
    return cut;
  }

  /** Notes the lines of block number {@code block}, counted from 0, once they were read. */
  void processed(int block, int lines) {
    if (block >= linesOf.length) {
      linesOf = Arrays.copyOf(linesOf, Math.max(block + 1, linesOf.length * 2));
    }
    linesOf[block] = lines;
    blocks = Math.max(blocks, block + 1);
  }

  /** Number of a line of a block. */
  long lineIn(int block, int lineInBlock) {
    return line + Arrays.stream(linesOf, 0, block).asLongStream().sum() + lineInBlock + 1;
  }

  /** After the blocks: lines are counted on, and a break in the stream comes out. */
  void endBlocks() {
    line = lineIn(blocks, -1);
    if (broken != null) {
      line++;
      throw broken;
    }
  }

  private int lastLine(byte[] block, int n) {
    var cut = n;
    while (cut > 0 && block[cut - 1] != '\n') {
      cut--;
    }
    if (cut == 0 && broken == null) {
      broken = tooLong();
      ended = true;
    }
    return cut;
  }

  private void refill() {
    System.arraycopy(held, from, held, 0, to - from);
    to -= from;
    from = 0;
    to += read(held, to);
  }

  private int read(byte[] bytes, int offset) {
    var n = offset;
    try {
      while (n < BLOCK && !ended) {
        var read = in.read(bytes, n, BLOCK - n);
        ended = read < 0;
        n += Math.max(read, 0);
      }
    } catch (IOException e) {
      fail(e);
    }
    return n - offset;
  }

  private void fail(IOException e) {
    ended = true;
    broken =
        e instanceof EOFException
            ? new BadLine("more compressed data", "the end of the file: it is cut off")
            : new BadLine("a readable file", String.valueOf(e.getMessage()));
  }

  private static BadLine tooLong() {
    return new BadLine("lines of at most " + BLOCK + " bytes", "a longer one");
  }

  /** Text without its line end; U+FFFF stands for bytes that are not UTF-8, as no file has it. */
  private static String text(byte[] bytes, int from, int to) {
    var end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, end - from)).toString();
    } catch (CharacterCodingException e) {
      return "\uFFFF";
    }
  }
}
