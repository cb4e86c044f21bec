package coop.phyle.kernel.tally.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WardsTest {
  @BeforeEach
  void thereAreWards() {
    assumeTrue(Wards.folder().isPresent(), "the folder of sample wards is not on this machine");
  }

  @Test
  void scottishRule() {
    assertThat(wards()).hasSize(56).allSatisfy(ward ->
        assertThat(WeightedGregory.SCOTTISH.count(ward.ballots(), ward.contest()).elected())
            .as(ward.name()).containsExactlyInAnyOrderElementsOf(ward.scottish()));
  }

  @Test
  void meeksMethod() {
    assertThat(wards()).hasSize(56).allSatisfy(ward ->
        assertThat(Meek.PRF.count(ward.ballots(), ward.contest()).elected())
            .as(ward.name()).containsExactlyInAnyOrderElementsOf(ward.meek()));
  }

  private static Stream<Wards.Ward> wards() {
    return Wards.read(Wards.folder().orElseThrow());
  }
}
