package coop.phyle.kernel.tally.read;

import static coop.phyle.kernel.tally.read.Texts.RANKINGS;
import static coop.phyle.kernel.tally.read.Texts.ballots;
import static coop.phyle.kernel.tally.read.Texts.ranked;
import static coop.phyle.kernel.tally.read.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTest {
  private static final String BLT = "2 1\n1 2 0\n3 1 2 0\n0\n\"Ann\"\n\"Bo\"\n";

  static byte[] gzip(byte[] bytes) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] both(byte[] one, byte[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  void readsGzipMembersOneAfterTheOther() throws IOException {
    assertThat(ballots(read(gzip(utf8(BLT)), RANKINGS))).hasSize(2);
    assertThat(ballots(read(both(gzip(utf8(BLT.substring(0, 9))), gzip(utf8(BLT.substring(9)))), RANKINGS))).hasSize(2);
    assertThat(ballots(read(both(gzip(utf8(BLT)), gzip(new byte[0])), RANKINGS))).hasSize(2);
    // With extra field, name, comment and header check.
    var plain = gzip(utf8(BLT));
    var head = new byte[] {0x1F, (byte) 0x8B, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 0, 3, 0, 'a', 'b', 'c', 'n', 0, 'c', 0, 1, 2};
    assertThat(ballots(read(both(head, Arrays.copyOfRange(plain, 10, plain.length)), RANKINGS))).hasSize(2);
  }

  @Test
  void aCutGzipIsRefusedWhereverItIsCut() throws IOException {
    var csv = new StringBuilder("id,A,B\n");
    for (var i = 0; i < 200; i++) {
      csv.append(i * 7919 % 1009).append(',').append(i % 3 + 1).append(",\n");
    }
    var members = both(gzip(utf8(csv.toString())), gzip(utf8("x,1,2\n")));
    var first = gzip(utf8(csv.toString())).length;
    for (var length = 3; length < members.length; length++) {
      var cut = Arrays.copyOf(members, length);
      if (length != first) {
        assertThatThrownBy(() -> read(cut, RANKINGS)).as("%s bytes", length).isInstanceOf(Unreadable.class).hasMessageContaining("it is cut off");
      }
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(members, first - 4), RANKINGS)).hasMessage("votes:202: expected more compressed data, found the end of the file: it is cut off");
  }

  @Test
  void damagedGzipIsRefused() throws IOException {
    var zipped = gzip(utf8(BLT));
    for (var place : new int[] {zipped.length - 1, zipped.length - 8, 2}) {
      var damaged = zipped.clone();
      damaged[place] ^= 0x55;
      assertThatThrownBy(() -> read(damaged, RANKINGS)).isInstanceOf(Unreadable.class).hasMessageContaining("gzip");
    }
    var otherText = zipped.clone();
    otherText[12] ^= 0x55;
    assertThatThrownBy(() -> read(otherText, RANKINGS)).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> read(both(zipped, utf8("more")), RANKINGS)).hasMessageContaining("something other than gzip after the end of a gzip member");
  }

  @Test
  void aBombOfOneLineStopsAtTheLongestLine() throws IOException {
    var bomb = gzip(new byte[50 << 20]);
    assertThatThrownBy(() -> read(bomb, RANKINGS)).hasMessage("votes:1: expected lines of at most 1048576 bytes, found a longer one");
    var later = both(gzip(utf8("2 1\n1 2 0\n")), bomb);
    assertThatThrownBy(() -> read(later, RANKINGS)).hasMessage("votes:3: expected lines of at most 1048576 bytes, found a longer one");
    assertThatThrownBy(() -> read(both(gzip(utf8("2 1\n0\n")), bomb), RANKINGS)).hasMessage("votes:3: expected lines of at most 1048576 bytes, found a longer one");
  }

  @Test
  void nulBytesAreRefusedAnywhere() {
    assertThatThrownBy(() -> ranked("2\0 1\n0\n")).hasMessageContaining("votes:1: expected");
    assertThatThrownBy(() -> ranked("2 1\n1\0 1 0\n0\n")).hasMessage("votes:2: expected a space after how many ballots there are, found \\u0000");
    assertThatThrownBy(() -> ranked("2 1\n1 \0 0\n0\n")).hasMessage("votes:2: expected a candidate from 1 to 2, found \\u0000");
    assertThatThrownBy(() -> ranked("2 1\n0\n\"A\0\"\n")).hasMessage("votes:3: expected text, found a NUL byte");
  }

  @Test
  void otherEncodingsAreRefusedByLine() {
    assertThatThrownBy(() -> read("2 1\n0\n\"Zoë\"\n\"B\"\n".getBytes(StandardCharsets.ISO_8859_1), RANKINGS))
        .hasMessage("votes:3: expected text in UTF-8, found other bytes: save the file as UTF-8");
    assertThatThrownBy(() -> read("id,Zoë\n1,1\n".getBytes(StandardCharsets.ISO_8859_1), RANKINGS)).hasMessageContaining("votes:1: expected text in UTF-8");
    assertThatThrownBy(() -> read("2 1\n0\n".getBytes(StandardCharsets.UTF_16), RANKINGS)).hasMessageContaining("votes:1: expected text in UTF-8");
    assertThatThrownBy(() -> read("2 1\n1 é 0\n0\n".getBytes(StandardCharsets.ISO_8859_1), RANKINGS)).hasMessageStartingWith("votes:2: expected a candidate from 1 to 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n \n", "\uFEFF"})
  void anEmptyFileHasNoBallots(String text) {
    assertThatThrownBy(() -> ranked(text)).hasMessageEndingWith("expected ballots, found an empty file");
  }

  @Test
  void whatIsNotABallotFileIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> ranked("Dear voters")).hasMessage("votes:1: expected BLT, PrefLib, Pabulib or CSV with ballots, found Dear voters");
    assertThatThrownBy(() -> ranked("\n\n{\"a\":1}")).hasMessage("votes:3: expected BLT, PrefLib, Pabulib or CSV with ballots, found {\"a\":1}");
    assertThatThrownBy(() -> BallotFile.read(folder, RANKINGS)).hasMessage(folder + ": expected a file, found a directory");
  }

  @Test
  void weightsAddUpToALongAtMost() {
    var most = Long.MAX_VALUE;
    assertThat(ballots(ranked("2 1\n" + most + " 1 0\n" + most + " 2 0\n0\n"))).containsEntry("0:1", most).containsEntry("0:2", most);
    assertThatThrownBy(() -> ranked("2 1\n" + most + " 1 0\n1 1 0\n0\n")).hasMessage("votes: expected at most " + most + " ballots alike, found more");
    assertThatThrownBy(() -> ranked("2 1\n" + most + " 1 0\n1  1  0\n0\n")).hasMessage("votes: expected at most " + most + " ballots alike, found more");
    assertThatThrownBy(() -> ranked("2 1\n" + most + " 1 0\n1 1 0\n1 3 0\n0\n")).hasMessageStartingWith("votes:4:");
  }

  @Test
  void namesAreShortAndPrintable() {
    assertThat(ranked("1 1\n0\n\"" + "x".repeat(1_000) + "\"\n").slate().name(0)).hasSize(1_000);
    assertThatThrownBy(() -> ranked("1 1\n0\n\"" + "x".repeat(1_001) + "\"\n")).hasMessageContaining("names of at most 1000 characters").hasMessageContaining("x…");
    assertThatThrownBy(() -> ranked("1 1\n0\n\"a\u0007b\"\n")).hasMessage("votes:3: expected a name without control characters, found a\\u0007b");
    assertThatThrownBy(() -> ranked("id" + ",a".repeat(10_001) + "\n")).hasMessage("votes:1: expected at most 10000 candidates, found 10001");
  }

  @Test
  void aStreamThatFailsIsRefusedWhereItFails() {
    var failing = new InputStream() {
      private int at;

      @Override
      public int read() throws IOException {
        throw new IOException("unplugged");
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at > 0) {
          throw new IOException("unplugged");
        }
        var text = utf8("2 1\n1 2 0\n1 1");
        System.arraycopy(text, 0, bytes, offset, text.length);
        at = text.length;
        return at;
      }
    };
    assertThatThrownBy(() -> BallotFile.read("votes", failing, RANKINGS)).hasMessage("votes:3: expected a readable file, found unplugged");
  }
}
