package coop.phyle.kernel.tally.read;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One thread's way through the ballots: takes blocks from the input one after the other, and puts alike lines together. */
final class Pass {
  private final byte[] block = Input.block();
  private final ByteBuffer view = Input.littleEndian(block);
  private final Cursor cursor = new Cursor();
  private final BallotLines format;
  private final ClassFinder classes;
  private final LineTable table = new LineTable();
  private final Batch batch = new Batch(table, view);
  private int lines;
  private long badPlace = Long.MAX_VALUE;
  private @Nullable BadLine bad;

  Pass(BallotLines format, ClassFinder classes) {
    this.format = format;
    this.classes = classes;
  }

  byte[] block() {
    return block;
  }

  LineTable table() {
    return table;
  }

  /** Where the first bad line is that this thread met; the largest long if it met none. */
  long badPlace() {
    return badPlace;
  }

  @Nullable BadLine bad() {
    return bad;
  }

  /** Lines in the block read last. */
  int lines() {
    return lines;
  }

  /** How many ballots are numbered in a block. */
  long numbers(int length) {
    return Newlines.ballotLines(view, length, format.comments());
  }

  /** Reads a block: false at a bad line. The first ballot in it has this number. */
  boolean read(int length, int blockNumber, long firstNumber) {
    var number = firstNumber;
    var comments = format.comments();
    lines = 0;
    try {
      for (var at = 0; at < length; lines++) {
        var end = Newlines.next(view, at, length);
        if (stripped(at, end) && !(comments && block[cursor.at] == '#')) {
          format.cut(cursor);
          var classIndex = classes.needed() ? classes.of(view, cursor, number++) : 0;
          batch.add(cursor.at, cursor.to, classIndex, cursor.weight, place(blockNumber, lines));
        }
        at = end + 1;
      }
      batch.flush();
      return true;
    } catch (BadLine e) {
      batch.flush();
      bad = e;
      badPlace = place(blockNumber, lines);
      return false;
    }
  }

  private static long place(int block, int line) {
    return (long) block << Integer.SIZE | line;
  }

  private boolean stripped(int start, int end) {
    var from = start;
    var to = end;
    while (from < to && Newlines.isSpace(block[from])) {
      from++;
    }
    while (from < to && Newlines.isSpace(block[to - 1])) {
      to--;
    }
    cursor.over(block, from, to);
    return from < to;
  }
}
