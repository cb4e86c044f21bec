package coop.phyle.kernel.tally.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FuzzTest {
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void damagedFilesAreReadOrRefused() throws IOException {
    var fuzz = new ReadersFuzz(20_261_122);
    fuzz.run(2_000_000_000L);
    assertThat(fuzz.tried()).isGreaterThan(100);
    assertThat(fuzz.refused()).isBetween(1L, fuzz.tried() - 1);
  }
}
