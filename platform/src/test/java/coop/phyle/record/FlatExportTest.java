package coop.phyle.record;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.Held;
import coop.phyle.testing.PhyleTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A record of 50,000 acts is written out with a hundred of them in hand, and of long acts with fewer. */
@PhyleTest
class FlatExportTest {
  private static final int MANY = 50_000;

  @Autowired Record record;
  @Autowired ReadingRecord reading;
  @Autowired RecordExport export;
  @Autowired SealingJob job;
  @Autowired Coops coops;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;

  @Test
  void memoryDoesNotGrowWithTheRecord() {
    var coop = coops.create("Long record").id();
    tenancy.in(coop, () -> {
      var body = Json.obj().with("text", "x".repeat(120));
      transaction.executeWithoutResult(status -> record.noteAll(coop, "something-else", Collections.nCopies(MANY, body)));
      job.seal(coop);
      var held = new Held(1 << 21, Acts.Sealed.class, Act.class);
      try {
        export.write(coop, held);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      var heads = reading.latest(coop).orElseThrow().head().number();
      assertThat(held.lines()).isEqualTo(1 + 1 + MANY + 2 * heads);
      assertThat(held.most()).isLessThan(3_000);
    });
  }

  @Test
  void longActsAreReadFewAtATime() {
    var coop = coops.create("Long acts").id();
    tenancy.in(coop, () -> {
      var body = Json.obj().with("text", "ñ".repeat(200_000));
      transaction.executeWithoutResult(status -> record.noteAll(coop, "something-else", Collections.nCopies(20, body)));
      job.seal(coop);
      assertThat(reading.batch(coop, 1, 21, 1 << 20)).hasSize(3);
      assertThat(reading.batch(coop, 5, 21, 1)).singleElement().extracting(Acts.Sealed::position).isEqualTo(5L);
      assertThat(reading.batch(coop, 0, 3, Long.MAX_VALUE)).hasSize(3);
    });
  }
}
