package coop.phyle.kernel.tally.read;

import static coop.phyle.kernel.tally.read.Texts.RANKINGS;
import static coop.phyle.kernel.tally.read.Texts.ballots;
import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.SharedData;
import coop.phyle.kernel.tally.bench.BigBallots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real elections kept beside the repository in shared/data, which is no part of it: skipped where they are missing. */
class RealFilesTest {
  @Test
  void everyWardHasItsBallotsAndNames() throws IOException {
    var folder = SharedData.folder("scottish-wards");
    var rows = Files.readAllLines(folder.resolve("expected.tsv"));
    assertThat(rows).hasSizeGreaterThan(50);
    for (var row : rows.subList(1, rows.size())) {
      var cells = row.split("\t");
      var path = folder.resolve(cells[0] + ".blt");
      var file = (ReadFile.Ranked) BallotFile.read(path, RANKINGS);
      assertThat(file.seats()).as(cells[0]).isEqualTo(Integer.parseInt(cells[2]));
      assertThat(file.ballots().ballots()).isEqualTo(cells[3]);
      assertThat(ballots(file)).isEqualTo(plainly(Files.readAllLines(path)));
      assertThat(file.slate().size()).isEqualTo(Integer.parseInt(cells[1]));
      assertThat(file.slate().title()).isEqualTo(cells[0]);
      assertThat(Files.readAllLines(path)).contains('"' + file.slate().name(0) + '"');
    }
  }

  private static Map<String, Long> plainly(List<String> lines) {
    var ballots = new TreeMap<String, Long>();
    for (var line : lines.subList(1, lines.indexOf("0"))) {
      var words = List.of(line.split(" "));
      ballots.merge("0:" + String.join(">", words.subList(1, words.size() - 1)), Long.valueOf(words.getFirst()), Math::addExact);
    }
    return ballots;
  }

  @Test
  void minneapolisExpandedIsMinneapolis(@TempDir Path temporary) throws IOException {
    var data = SharedData.folder("minneapolis-mayor-x13");
    var csv = temporary.resolve("votes.csv");
    BigBallots.main(new String[] {"minneapolis", csv.toString(), data.toString()});
    var file = (ReadFile.Ranked) BallotFile.read(csv, RANKINGS.with(2));
    assertThat(file.ballots().ballots()).isEqualTo(1_041_313);
    assertThat(file.slate().names()).isEqualTo(Files.readAllLines(data.resolve("candidates.txt")));
    var expected = new TreeMap<String, Long>();
    for (var line : Files.readAllLines(data.resolve("patterns.tsv"))) {
      if (!line.startsWith("#")) {
        var cells = line.split("\t", -1);
        expected.merge("0:" + ranking(cells[1]), Long.valueOf(cells[0]), Math::addExact);
      }
    }
    assertThat(ballots(file)).isEqualTo(expected);
  }

  /** "1:33 3:10" as "33>->10". */
  private static String ranking(String pairs) {
    var byRank = new TreeMap<Integer, TreeMap<Integer, String>>();
    for (var pair : pairs.isBlank() ? new String[0] : pairs.strip().split(" ")) {
      var parts = pair.split(":");
      byRank.computeIfAbsent(Integer.valueOf(parts[0]), rank -> new TreeMap<>()).put(Integer.valueOf(parts[1]), parts[1]);
    }
    var text = new StringBuilder();
    for (var rank = 1; !byRank.isEmpty() && rank <= byRank.lastKey(); rank++) {
      text.append(rank == 1 ? "" : ">").append(byRank.containsKey(rank) ? String.join("=", byRank.get(rank).values()) : "-");
    }
    return text.toString();
  }
}
