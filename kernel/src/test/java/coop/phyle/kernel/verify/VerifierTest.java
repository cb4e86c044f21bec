package coop.phyle.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.LogKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What anybody may do to a file, without the signing key. */
class VerifierTest {
  private final SampleStory story = SampleStory.honest();
  private final byte[] export = story.log.export();

  @Test
  void agreesWithAnHonestExport() {
    var report = verify(export);
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.notes()).containsExactly(
        "decision 2: attested, sealed for class workers; not recomputed", "decision 4: attested, sealed for class stewards, workers; not recomputed");
    assertThat(report.acts()).containsEntry("member-admitted", 117L).containsEntry("decision-closed", 4L);
    assertThat(report.text()).contains("ends at   head 4").endsWith("Agrees.\n");
  }

  @Test
  void recountsTheSealedClassesFromTheOpeningFile() {
    var pins = new Pins(Optional.of(story.log.key()), Optional.of(story.log.root()), Optional.of(story.openings()));
    var report = Verifier.verify(new ByteArrayInputStream(export), pins);
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.notes()).isEmpty();
  }

  @Test
  void aChangedByteAnywhereIsFound() {
    var random = new Random(1);
    for (var n = 0; n < 500; n++) {
      // Every byte of the first lines, heads and ends included, then anywhere.
      var place = n < 250 ? n : random.nextInt(export.length);
      var changed = export.clone();
      changed[place] ^= (byte) (n % 3 == 0 ? 0x20 : 1 << random.nextInt(8));
      assertThat(verify(changed).finding().exit()).as("byte %d", place).isNotZero();
    }
  }

  @Test
  void everyByteOfAHeadIsFound() {
    var lines = story.log.lines();
    for (var at : List.of(lines.size() - 1)) {
      var before = SampleLog.bytes(lines.subList(0, at)).length;
      for (var i = 0; i <= lines.get(at).length(); i++) {
        var changed = export.clone();
        changed[before + i] ^= (byte) (i % 2 == 0 ? 1 : 0x20);
        assertThat(verify(changed).finding().exit()).as("line %d byte %d", at, i).isNotZero();
      }
    }
  }

  @Test
  void lostDoubledAndSwappedLinesAreFound() {
    var lines = story.log.lines();
    for (var i = 0; i < lines.size(); i++) {
      var lost = new ArrayList<>(lines);
      lost.remove(i);
      var doubled = new ArrayList<>(lines);
      doubled.add(i, lines.get(i));
      assertThat(verify(SampleLog.bytes(lost)).finding().exit()).as("line %d lost", i).isNotZero();
      assertThat(verify(SampleLog.bytes(doubled)).finding().exit()).as("line %d doubled", i).isNotZero();
      if (i > 0) {
        var swapped = new ArrayList<>(lines);
        Collections.swap(swapped, i - 1, i);
        assertThat(verify(SampleLog.bytes(swapped)).finding().exit()).as("line %d swapped", i).isNotZero();
      }
    }
  }

  @Test
  void aFileCutAnywhereIsFoundAndSaysWhereItEnds() {
    var random = new Random(2);
    for (var n = 0; n < 150; n++) {
      assertThat(verify(Arrays.copyOf(export, random.nextInt(export.length))).finding().exit()).isNotZero();
    }
    var lines = story.log.lines();
    var older = verify(SampleLog.bytes(lines.subList(0, firstHead(lines) + 1)));
    assertThat(older.finding()).isInstanceOf(Report.Disagrees.class);
    assertThat(older.text()).contains("ends at   head 1 ").contains("older head");
  }

  @Test
  void anOlderStateWithAnHonestHeaderAgreesButLacksThePinnedHead() {
    var lines = new ArrayList<>(story.log.lines().subList(0, firstHead(story.log.lines()) + 1));
    var head = Export.readHead(story.log.coop, lines.getLast(), "").head();
    lines.set(0, Export.header(story.log.coop, story.log.key(), head.size(), head.root()));
    assertThat(verify(SampleLog.bytes(lines)).finding().exit()).isZero();
    var pinned = new Pins(Optional.empty(), Optional.of(story.log.root()), Optional.empty());
    var report = Verifier.verify(new ByteArrayInputStream(SampleLog.bytes(lines)), pinned);
    assertThat(report.text()).contains("no head with this root");
    var earlier = new Pins(Optional.empty(), Optional.of(head.root()), Optional.empty());
    assertThat(Verifier.verify(new ByteArrayInputStream(export), earlier).finding().exit()).isZero();
  }

  @Test
  void anotherKeyIsFound() {
    var pins = new Pins(Optional.of(LogKey.of(LogKey.pair().getPublic())), Optional.empty(), Optional.empty());
    assertThat(Verifier.verify(new ByteArrayInputStream(export), pins).text()).contains("Differs. the log's key");
  }

  @Test
  void whatIsNoExportCannotBeChecked() {
    for (var text : List.of("", "\n", "hello\n", "{}\n", "[1]\n", "{\"phyle-record\":2}\n", "{\"phyle-record\":3}\n", "\u0000\n")) {
      assertThat(verify(text.getBytes(StandardCharsets.UTF_8)).finding()).as(text).isInstanceOf(Report.Unusable.class);
    }
    var openings = Json.parseObject("{\"phyle-openings\":1,\"coop\":\"019a0000-0000-7000-8000-000000000009\",\"decisions\":[]}");
    var pins = new Pins(Optional.empty(), Optional.empty(), Optional.of(coop.phyle.kernel.ballots.Openings.read(openings)));
    assertThat(Verifier.verify(new ByteArrayInputStream(export), pins).finding().exit()).isEqualTo(2);
  }

  @Test
  void anEndlessLineIsNotReadIntoMemory() throws Exception {
    var lines = new Lines(new ByteArrayInputStream("123456789\n1234567890\n".getBytes(StandardCharsets.UTF_8)), 9);
    assertThat(lines.next()).hasSize(9);
    org.assertj.core.api.Assertions.assertThatThrownBy(lines::next).hasMessage("line 2 is longer than 9 bytes");
  }

  @Test
  void anEmptyLogAgrees() {
    var header = Export.header(story.log.coop, story.log.key(), 0, Hash.EMPTY) + "\n";
    assertThat(verify(header.getBytes(StandardCharsets.UTF_8)).finding().exit()).isZero();
  }

  private static int firstHead(List<String> lines) {
    for (var i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("{\"head\":")) {
        return i;
      }
    }
    throw new AssertionError("no head");
  }

  private static Report verify(byte[] export) {
    return Verifier.verify(new ByteArrayInputStream(export), Pins.NONE);
  }
}
