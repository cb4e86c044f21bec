package coop.phyle.record;

import coop.phyle.kernel.verify.Export;
import coop.phyle.shell.CoopId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Writes the whole log up to the head of this moment (docs/record-format.md), however long it is: at most a hundred acts or a megabyte of them at a time, each read in a
 * short transaction of its own.
 */
@Component
class RecordExport {
  private static final int ACTS = 100;
  private static final long BYTES = 1 << 20;
  private static final int HEADS = 500;
  private final ReadingRecord reading;

  RecordExport(ReadingRecord reading) {
    this.reading = reading;
  }

  /** The log must have a head; what is sealed meanwhile waits for the next export. */
  void write(CoopId coop, OutputStream stream) throws IOException {
    var out = new BufferedOutputStream(stream, 1 << 16);
    var last = reading.latest(coop).orElseThrow().head();
    line(out, Export.header(coop.value(), reading.key(coop).orElseThrow(), last.size(), last.root()));
    var position = 0L;
    for (var number = 0L; number < last.number(); ) {
      for (var signed : reading.heads(coop, number, HEADS)) {
        number = signed.head().number();
        if (number <= last.number()) {
          line(out, Export.leaves(reading.hashes(coop, position, signed.head().size())));
          acts(coop, out, position, signed.head().size());
          line(out, Export.head(signed));
          position = signed.head().size();
        }
      }
    }
    out.flush();
  }

  private void acts(CoopId coop, OutputStream out, long from, long to) throws IOException {
    for (var next = from; next < to; ) {
      var batch = reading.batch(coop, next, Math.min(to, next + ACTS), BYTES);
      for (var sealed : batch) {
        line(out, sealed.act().leaf());
      }
      next = batch.getLast().position() + 1;
    }
  }

  private static void line(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}
