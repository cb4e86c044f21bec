package coop.phyle.kernel.tally.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Lot;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortitionTest {
  private static final List<String> POOL = IntStream.range(0, 10).mapToObj(i -> "m" + i).toList();

  @Test
  void anybodyDrawsTheSameWithAHashAlone() throws Exception {
    var drawn = new Sortition(new Lot("00ff", "jury")).order(POOL);
    var mine = new TreeMap<String, String>();
    for (var id : POOL) {
      var bytes = new byte[2 + 4 + id.length()];
      bytes[1] = (byte) 0xff;
      System.arraycopy(("jury" + id).getBytes(), 0, bytes, 2, 4 + id.length());
      mine.put(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)), id);
    }
    assertThat(drawn.stream().map(Sortition.Ticket::id)).containsExactlyElementsOf(mine.values());
    var shuffled = new ArrayList<>(POOL);
    Collections.reverse(shuffled);
    assertThat(new Sortition(new Lot("00ff", "jury")).order(shuffled)).isEqualTo(drawn);
    assertThatIllegalArgumentException().isThrownBy(() -> new Sortition(new Lot("00ff", "jury")).order(List.of("m1", "m1")));
  }

  @Test
  void everybodyComesFirstAboutAsOften() {
    var first = new HashMap<String, Integer>();
    for (var seed = 0; seed < 2_000; seed++) {
      first.merge(new Sortition(new Lot("%04x".formatted(seed), "jury")).order(POOL).getFirst().id(), 1, Integer::sum);
    }
    assertThat(first.values()).hasSize(10).allMatch(times -> times > 140 && times < 260);
  }

  @Test
  void classesHaveTheirPlaces() {
    var a = new ClassId("a");
    var b = new ClassId("b");
    var pool = new TreeMap<>(Map.of(a, POOL, b, List.of("n1", "n2")));
    var drawn = new Sortition(new Lot("07", "jury")).drawn(pool, new TreeMap<>(Map.of(a, 3, b, 5)));
    assertThat(drawn.get(a)).hasSize(3).isEqualTo(new Sortition(new Lot("07", "jury")).order(POOL).subList(0, 3));
    assertThat(drawn.get(b)).hasSize(2);
  }
}
