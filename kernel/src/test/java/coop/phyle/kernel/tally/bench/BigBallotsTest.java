package coop.phyle.kernel.tally.bench;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.read.BallotFile;
import coop.phyle.kernel.tally.read.ReadFile;
import coop.phyle.kernel.tally.read.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BigBallotsTest {
  @Test
  void fewPatternsAreTwoThousandSevenHundredDifferentRankings() throws IOException {
    var out = new ByteArrayOutputStream();
    BigBallots.few(out, 20_000);
    var file = (ReadFile.Ranked) BallotFile.read("few", new ByteArrayInputStream(out.toByteArray()), Reading.of(Reading.Wanted.RANKINGS));
    assertThat(file.ballots().size()).isEqualTo(2_700);
    assertThat(file.ballots().ballots()).isEqualTo(20_000);
    assertThat(file.slate().size()).isEqualTo(13);
    var again = new ByteArrayOutputStream();
    BigBallots.few(again, 20_000);
    assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
  }
}
