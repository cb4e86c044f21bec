package coop.phyle.kernel.tally.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import coop.phyle.kernel.tally.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WardsTest {
  @BeforeEach
  void thereAreWards() {
    SharedData.folder("scottish-wards");
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
    return Wards.read();
  }
}
