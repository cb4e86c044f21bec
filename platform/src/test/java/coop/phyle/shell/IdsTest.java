package coop.phyle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void keysAreInTheOrderTheyWereMadeEvenWithinOneMillisecond() {
    var made = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void threadsDoNotMakeOneKeyTwice() {
    assertThat(IntStream.range(0, 20_000).parallel().mapToObj(n -> Ids.next()).toList()).doesNotHaveDuplicates();
  }

  @Test
  void aKeyIsOfVersionSevenAndTellsItsTime() {
    var before = System.currentTimeMillis();
    var id = Ids.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    // The counter may have run ahead where other tests made very many.
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis() + 1_000);
  }
}
