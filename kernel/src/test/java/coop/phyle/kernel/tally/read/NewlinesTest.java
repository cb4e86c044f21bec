package coop.phyle.kernel.tally.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NewlinesTest {
  /** Text, then bytes left over from another block. */
  private static ByteBuffer view(String text, String leftOver) {
    var bytes = (text + leftOver).getBytes(StandardCharsets.ISO_8859_1);
    return Input.littleEndian(Arrays.copyOf(bytes, text.length() + Long.BYTES));
  }

  @Test
  void findsTheNextNewlineAndNoneLeftOver() {
    for (var at = 0; at < 20; at++) {
      var text = "\u000B\u008A\u0009".repeat(7).substring(0, at);
      assertThat(Newlines.next(view(text + "\n\nx", ""), 0, at + 3)).isEqualTo(at);
      assertThat(Newlines.next(view(text, "\n\n"), 0, at)).isEqualTo(at);
      assertThat(Newlines.next(view("\n" + text + "\n", ""), 1, at + 2)).isEqualTo(at + 1);
    }
  }

  @Test
  void findsTheLineOfZeroAnywhere() {
    var random = new SplittableRandom(1);
    var lines = new String[] {"1 2 0", "0 0", "00", "10 0", " 1 0", "", "#0", "0x", "\t2 0", "7 0 #\t0"};
    for (var zero : new String[] {"0", " 0", "\t0 \r", "0 # end", "0#0"}) {
      for (var i = 0; i < 200; i++) {
        var before = new StringBuilder();
        for (var n = random.nextInt(5); n > 0; n--) {
          before.append(lines[random.nextInt(lines.length)]).append('\n');
        }
        var text = before + zero + "\n\"A\"\n0\n";
        assertThat(Newlines.zeroLine(view(text, ""), text.length(), false)).as(text).isEqualTo(before.length());
        assertThat(Newlines.zeroLine(view(before.toString(), "0\n0\n"), before.length(), true)).as(text).isEqualTo(-1);
        var last = before + zero;
        assertThat(Newlines.zeroLine(view(last, "\n"), last.length(), true)).isEqualTo(before.length());
        assertThat(Newlines.zeroLine(view(last, "\n"), last.length(), false)).isEqualTo(zero.contains("#") ? before.length() : -1);
      }
    }
  }

  @Test
  void countsLinesThatAreBallots() {
    var text = "1 0\n\n  \r\n# a\n 2 0\n\t#b\n3";
    assertThat(Newlines.ballotLines(view(text, "\n4"), text.length(), true)).isEqualTo(3);
    assertThat(Newlines.ballotLines(view(text, "\n4"), text.length(), false)).isEqualTo(5);
    assertThat(Newlines.ballotLines(view("", "1\n"), 0, false)).isZero();
  }
}
