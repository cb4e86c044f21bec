package coop.phyle.kernel.tally.read;

import static coop.phyle.kernel.tally.read.Texts.ballots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.read.BallotClasses.Range;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClassesTest {
  private static final List<ClassId> TWO = List.of(new ClassId("workers"), new ClassId("users"));

  private static Reading by(List<Range> ranges, Map<String, Integer> ids) {
    return Texts.RANKINGS.with(new BallotClasses(TWO, ranges, new TreeMap<>(ids)));
  }

  @Test
  void idsComeBeforeNumbers() {
    var csv = "id,A,B\na,1,2\n\"b, b\",1,2\n\nc,1,2\n,2,1\n";
    var reading = by(List.of(new Range(1, 2, 0), new Range(4, 9, 1)), Map.of("b, b", 1, "c", 0));
    assertThat(ballots(Texts.read(csv, reading))).isEqualTo(Map.of("0:1>2", 2L, "1:1>2", 1L, "1:2>1", 1L));
    var blt = "2 1\n(a) 1 2 0\n(b, b) 1 2 0\n(c) 1 2 0\n1 2 1 0\n0\n";
    assertThat(ballots(Texts.read(blt, reading))).isEqualTo(Map.of("0:1>2", 2L, "1:1>2", 1L, "1:2>1", 1L));
    var pb = "META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;1\n2;1\nVOTES\nvote;x;voter_id\n1;;a\n1;;\"b, b\"\n2;;c\n2;;\n";
    assertThat(ballots(Texts.read(pb, reading))).isEqualTo(Map.of("0:1=1", 1L, "1:1=1", 1L, "0:2=1", 1L, "1:2=1", 1L));
    var soi = "# NUMBER ALTERNATIVES: 2\n# DATA TYPE: soi\n3: 1\n2: 2\n";
    assertThat(ballots(Texts.read(soi, by(List.of(new Range(1, 1, 1), new Range(2, 2, 0)), Map.of())))).isEqualTo(Map.of("1:1", 3L, "0:2", 2L));
  }

  @Test
  void aBallotWithoutAClassIsRefused() {
    var csv = "id,A\na,1\nb,1\n";
    assertThatThrownBy(() -> Texts.read(csv, by(List.of(), Map.of("a", 1)))).hasMessage("votes:3: expected a ballot whose class is told, found ballot id:b");
    assertThatThrownBy(() -> Texts.read(csv, by(List.of(new Range(1, 1, 1)), Map.of()))).hasMessage("votes:3: expected a ballot whose class is told, found ballot id:b, number 2");
    assertThatThrownBy(() -> Texts.read(csv, by(List.of(new Range(2, 2, 1)), Map.of()))).hasMessage("votes:2: expected a ballot whose class is told, found ballot id:a, number 1");
    assertThatThrownBy(() -> Texts.read("1 1\n1 1 0\n0\n", by(List.of(new Range(2, 2, 1)), Map.of()))).hasMessage("votes:2: expected a ballot whose class is told, found ballot 1");
  }

  @Test
  void rangesAreSound() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(2, 1, 0));
    assertThat(new Range(2, 2, 0).last()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> by(List.of(new Range(4, 6, 0), new Range(1, 4, 0)), Map.of())).withMessage("ballot 4 is in two ranges");
    assertThatIllegalArgumentException().isThrownBy(() -> by(List.of(new Range(1, 1, 2)), Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> by(List.of(new Range(1, 1, -1)), Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> by(List.of(), Map.of("a", 2)));
    assertThatIllegalArgumentException().isThrownBy(() -> by(List.of(), Map.of("a", -1)));
    assertThatIllegalArgumentException().isThrownBy(() -> Texts.RANKINGS.with(0)).withMessageContaining("at least one thread");
  }
}
