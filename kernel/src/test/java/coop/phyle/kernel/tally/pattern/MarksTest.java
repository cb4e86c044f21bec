package coop.phyle.kernel.tally.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.tally.ClassId;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
  @Test
  void alikeOnesTogether() {
    var box = new Marks.Box(3, List.of(new ClassId("users"), new ClassId("workers")));
    box.add(0, new Integer[] {null, 0, 5}, 2);
    box.add(1, new Integer[] {null, 0, 5}, 1);
    box.add(0, new Integer[] {null, 0, 5}, 4);
    box.add(0, new Integer[] {null, null, null}, 1);
    box.add(0, new Integer[] {1, 1, 1}, 0);
    var marks = box.sealed();
    assertThat(marks.patterns()).containsExactlyInAnyOrder(
        new Marks.Pattern(0, List.of(1, 2), List.of(0, 5), 6),
        new Marks.Pattern(1, List.of(1, 2), List.of(0, 5), 1),
        new Marks.Pattern(0, List.of(), List.of(), 1));
    assertThat(marks.ballots()).isEqualTo(BigInteger.valueOf(8));
  }

  @Test
  void refusesWhatCannotBe() {
    var box = new Marks.Box(2, List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> box.add(0, new Integer[] {1}, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> box.add(1, new Integer[] {1, 1}, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> box.add(-1, new Integer[] {1, 1}, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> box.add(0, new Integer[] {1, 1}, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Marks.Pattern(0, List.of(1), List.of(), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Marks.Pattern(0, List.of(), List.of(), 0));
    box.add(0, new Integer[] {1, 1}, Long.MAX_VALUE);
    assertThatThrownBy(() -> box.add(0, new Integer[] {1, 1}, 1)).isInstanceOf(ArithmeticException.class);
  }
}
