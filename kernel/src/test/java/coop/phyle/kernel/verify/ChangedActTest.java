package coop.phyle.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever changes an act in an export is told which: its number and kind, and the head it stands under. */
class ChangedActTest {
  private final SampleStory story = SampleStory.honest();
  private final List<String> lines = story.log.lines();

  @Test
  void oneByteOfAnActOfEachKindNamesTheAct() {
    var random = new Random(5);
    var kinds = new TreeSet<String>();
    for (var i = 1; i < lines.size(); i++) {
      var act = lines.get(i).startsWith("{\"kind\":");
      if (act && kinds.add(Json.parseObject(lines.get(i)).text("kind"))) {
        var kind = Json.parseObject(lines.get(i)).text("kind");
        var body = lines.get(i).indexOf("\"body\":");
        for (var place : List.of(body - 4, body + 1, body + 8 + random.nextInt(lines.get(i).length() - body - 8), lines.get(i).length() - 1)) {
          named(changed(lines, i, place), position(lines, i), kind, "byte " + place);
        }
      }
    }
    assertThat(kinds).containsExactly(
        "decision-closed", "decision-enacted", "decision-opened", "entry-posted", "log-opened", "member-admitted", "member-ended", "share-allotted",
        "something-else", "statutes-adopted", "statutes-amended");
  }

  @Test
  void ofTwoChangedActsTheFirstIsNamedAndNotOneThatOnlyRefersToIt() {
    var member = indexOf("member-admitted");
    var twice = changed(changed(lines, member, lines.get(member).indexOf("\"member\":") + 12), indexOf("decision-closed"), 90);
    named(twice, position(lines, member), "member-admitted", "member and decision");
  }

  @Test
  void aChangedKindIsStillNamedByItsNumber() {
    var i = indexOf("member-ended");
    var report = verify(changed(lines, i, 12));
    assertThat(report.text()).contains("Differs. act %d (".formatted(position(lines, i))).contains("not the act that was sealed in this place");
    var unreadable = verify(changed(lines, i, 2));
    assertThat(unreadable.text()).contains("Differs. act %d: ".formatted(position(lines, i)));
  }

  @Test
  void anActLeftOutOrPutInIsNamedByItsPlace() {
    var i = indexOf("entry-posted");
    var lost = new ArrayList<>(lines);
    lost.remove(i);
    assertThat(verify(lost).text()).contains("act %d (entry-posted)".formatted(position(lines, i))).contains("head 3, signed root");
    var doubled = new ArrayList<>(lines);
    doubled.add(i, lines.get(i));
    assertThat(verify(doubled).text()).contains("act %d (entry-posted)".formatted(position(lines, i) + 1)).contains("head 3, signed root");
    var last = new ArrayList<>(lines);
    last.remove(lines.size() - 2);
    assertThat(verify(last).text()).contains("act %d: act left out before head 4".formatted(position(lines, lines.size() - 2)));
  }

  @Test
  void changedHashesOfActsDoNotAccuseAnAct() {
    for (var i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("{\"leaves\":")) {
        var place = 12 + i % 60;
        var other = lines.get(i).charAt(place) == 'a' ? 'b' : 'a';
        var twisted = new ArrayList<>(lines);
        twisted.set(i, lines.get(i).substring(0, place) + other + lines.get(i).substring(place + 1));
        var report = verify(twisted);
        assertThat(report.finding().exit()).isEqualTo(1);
        assertThat(report.text()).contains("hashes of the acts that follow").doesNotContain("act ");
      }
    }
  }

  @Test
  void whereBothAreChangedTheBlockAloneIsNamed() {
    var i = indexOf("entry-posted");
    var twisted = new ArrayList<>(changed(lines, i, lines.get(i).length() - 1));
    var leaves = i;
    while (!twisted.get(leaves).startsWith("{\"leaves\":")) {
      leaves--;
    }
    twisted.set(leaves, twisted.get(leaves).replaceFirst("[0-8]", "9"));
    assertThat(verify(twisted).text()).contains("Differs. head 3, signed root over acts");
  }

  @Test
  void anOlderExportStillAgreesAndNamesTheActOfABlockOfOne() {
    var older = story.log.olderLines();
    assertThat(verify(older).finding()).isEqualTo(new Report.Agrees());
    var i = older.size() - 2;
    assertThat(older.get(i)).contains("something-else");
    assertThat(verify(changed(older, i, older.get(i).indexOf("body") + 12)).text()).contains("Differs. head 4, signed root over acts");
    var log = new SampleLog((kind, body) -> body);
    log.seal().note("something-else", Json.obj().with("a", "b")).seal();
    var single = log.olderLines();
    assertThat(verify(changed(single, 3, single.get(3).length() - 4)).text()).contains("act 1 (something-else)").contains("head 2, signed root over acts 1 to 1");
    var mixed = new ArrayList<>(lines);
    mixed.set(0, older.getFirst());
    assertThat(verify(mixed).finding().exit()).isEqualTo(1);
    var bare = new ArrayList<>(older);
    bare.set(0, lines.getFirst());
    assertThat(verify(bare).finding().exit()).isEqualTo(1);
  }

  private void named(List<String> twisted, long position, String kind, String what) {
    var report = verify(twisted);
    assertThat(report.finding()).as(what).isInstanceOf(Report.Disagrees.class);
    var difference = ((Report.Disagrees) report.finding()).difference();
    assertThat(difference.position()).as(kind + ", " + what).hasValue(position);
    assertThat(difference.kind()).as(what).contains(kind);
    assertThat(difference.block().orElseThrow()).as(what).matches("head [1-4], signed root over acts [0-9]+ to [0-9]+");
    assertThat(report.text()).contains("Differs. act %d (%s): line ".formatted(position, kind)).contains("\n  block     head ");
  }

  private static List<String> changed(List<String> lines, int line, int place) {
    var twisted = new ArrayList<>(lines);
    var text = lines.get(line);
    var other = (char) (text.charAt(place) < 128 ? text.charAt(place) ^ 1 : text.charAt(place) + 1);
    twisted.set(line, text.substring(0, place) + (other == '\n' ? 'x' : other) + text.substring(place + 1));
    return twisted;
  }

  private int indexOf(String kind) {
    for (var i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("{\"kind\":\"" + kind + "\"")) {
        return i;
      }
    }
    throw new AssertionError(kind);
  }

  private static long position(List<String> lines, int line) {
    return lines.subList(0, line).stream().filter(l -> l.startsWith("{\"kind\":")).count();
  }

  private static Report verify(List<String> lines) {
    return Verifier.verify(new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)), Pins.NONE);
  }
}
