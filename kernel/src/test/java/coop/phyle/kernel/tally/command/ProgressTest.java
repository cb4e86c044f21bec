package coop.phyle.kernel.tally.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void aBarOncePatienceIsOver() {
    var progress = progress(true);
    var one = progress.of();
    var other = progress.of();
    one.accept(100);
    other.accept(300);
    assertThat(text()).isEmpty();
    progress.begin();
    assertThat(text()).isEqualTo("\r[" + "#".repeat(20) + " ".repeat(20) + "] 50 %");
    one.accept(101);
    assertThat(text()).hasSize(48);
    other.accept(699);
    assertThat(text()).endsWith("] 100 %");
    progress.close();
    assertThat(text()).endsWith("\r" + " ".repeat(48) + "\r");
  }

  @Test
  void nothingWhereNobodyLooksOrAfterTheEnd() {
    var unseen = progress(false);
    unseen.begin();
    unseen.of().accept(400);
    unseen.close();
    var quick = progress(true);
    quick.close();
    quick.begin();
    assertThat(text()).isEmpty();
  }

  private Progress progress(boolean wanted) {
    return new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), wanted, 800);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
