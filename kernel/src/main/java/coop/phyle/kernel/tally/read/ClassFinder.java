package coop.phyle.kernel.tally.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the class of a ballot by its id, else by its number. Threads share it. */
final class ClassFinder {
  private final BallotClasses classes;
  private final LineTable ids = new LineTable();
  private final long[] firsts;

  ClassFinder(BallotClasses classes) {
    this.classes = classes;
    this.firsts = classes.ranges().stream().mapToLong(BallotClasses.Range::first).toArray();
    classes.ids().forEach((id, index) -> {
      var bytes = id.getBytes(StandardCharsets.UTF_8);
      var text = Input.littleEndian(Arrays.copyOf(bytes, bytes.length + Long.BYTES));
      ids.add(text, 0, bytes.length, 0, LineTable.hash(text, 0, bytes.length, 0), index + 1, 0);
    });
  }

  /** Whether ballots have classes at all. */
  boolean needed() {
    return !classes.classes().isEmpty();
  }

  /** Whether ballots must be numbered. */
  boolean numbered() {
    return firsts.length > 0;
  }

  int of(ByteBuffer text, Cursor line, long number) {
    if (line.idTo > line.idFrom) {
      var index = ids.weight(text, line.idFrom, line.idTo) - 1;
      if (index >= 0) {
        return (int) index;
      }
    }
    var place = Arrays.binarySearch(firsts, number);
    var range = place < 0 ? -place - 2 : place;
    if (range < 0 || classes.ranges().get(range).last() < number) {
      throw new BadLine("a ballot whose class is told", named(line, number));
    }
    return classes.ranges().get(range).classIndex();
  }

  private String named(Cursor line, long number) {
    var id = new String(line.bytes, line.idFrom, line.idTo - line.idFrom, StandardCharsets.UTF_8);
    return "ballot " + (id.isEmpty() ? "" : "id:" + id) + (numbered() ? (id.isEmpty() ? "" : ", number ") + number : "");
  }
}
