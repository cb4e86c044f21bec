package coop.phyle.kernel.tally.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.tally.read.BallotFormats;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  @Test
  void everythingAtOnce() {
    assertThat(Arguments.read("--method", "scottish", "--seats=3", "--classes", "c.json", "--seed", "00FF", "--format", "text", "--method=irv", "--convert", "blt", "--", "--odd"))
        .isEqualTo(new Arguments(
            List.of("--odd"), List.of("scottish", "irv"), OptionalInt.of(3), Optional.of("c.json"), "00ff", Arguments.Format.TEXT, Optional.of(BallotFormats.Format.BLT)));
    assertThat(Arguments.read("a", "b", "--method", "irv", "c").files()).containsExactly("a", "b", "c");
  }

  @Test
  void theDefaults() {
    assertThat(Arguments.read("a.blt"))
        .isEqualTo(new Arguments(List.of("a.blt"), List.of(), OptionalInt.empty(), Optional.empty(), "", Arguments.Format.JSON, Optional.empty()));
    assertThat(Arguments.read("a", "--format=json", "--seats", "99999").seats()).hasValue(99_999);
  }

  @ParameterizedTest
  @CsvSource({
    "--seats 0 a, --seats is a number from 1", "--seats x a, not x", "--seats 100000 a, 99999", "--seed 0 a, hexadecimal", "--seed zz a, hexadecimal",
    "--format xml a, json or text", "--what 1 a, unknown option --what", "--convert xls a, blt", "a --method, --method needs a value", "--seats 1, name a file"
  })
  void refusesInWords(String words, String message) {
    assertThatThrownBy(() -> Arguments.read(words.split(" "))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
  }
}
