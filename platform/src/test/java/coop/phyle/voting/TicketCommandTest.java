package coop.phyle.voting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.tally.election.Lot;
import java.util.HexFormat;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The lines that pages show give the tickets that pages show. */
class TicketCommandTest {
  private static String run(String line) throws Exception {
    var process = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes()).strip();
  }

  @Test
  void anyShellWorksOutTheTicket() throws Exception {
    Assumptions.assumeTrue(run("printf 61 | xxd -r -p").equals("a"), "xxd is there");
    var seed = "00ff25".repeat(40) + HexFormat.of().formatHex("06 17 \u00f1%".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(run(TicketCommand.of(seed, "poll 9", "12"))).startsWith(new Lot(seed, "poll 9").ticket("12").hex() + " ");
    assertThat(run(TicketCommand.of(seed, "", "1"))).startsWith(new Lot(seed, "").ticket("1").hex() + " ");
  }

  @Test
  void linesAreHashedAsTheyStand() throws Exception {
    Assumptions.assumeTrue(run("printf a | sha256sum").startsWith("ca978112"), "sha256sum is there");
    assertThat(run(TicketCommand.ofLines("phyle-rotation 1", "0197-a", "0197-b", "2026-01-01"))).startsWith(Hash.of("phyle-rotation 1\n0197-a\n0197-b\n2026-01-01").hex() + " ");
  }
}
