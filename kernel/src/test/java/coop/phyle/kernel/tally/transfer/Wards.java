package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.SharedData;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.RankingBox;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Real wards of Scottish council elections with the winners that two other programs agree on. */
final class Wards {
  /** Winners are numbered from 0. */
  record Ward(String name, Rankings ballots, Contest contest, SortedSet<Integer> scottish, SortedSet<Integer> meek) {}

  private Wards() {}

  static Stream<Ward> read() {
    var folder = SharedData.folder("scottish-wards");
    return lines(folder.resolve("expected.tsv")).stream().skip(1).map(line -> line.split("\t")).map(row -> ward(folder, row));
  }

  private static Ward ward(Path folder, String[] row) {
    var numbers = lines(folder.resolve(row[0] + ".blt")).stream().takeWhile(line -> !line.startsWith("\""))
        .map(line -> Arrays.stream(line.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray()).toList();
    var candidates = numbers.getFirst()[0];
    var box = new RankingBox(candidates, List.of());
    numbers.stream().skip(1).filter(ballot -> ballot.length > 1).forEach(ballot -> {
      var pattern = new char[ballot.length - 2];
      IntStream.range(0, pattern.length).forEach(i -> pattern[i] = (char) (ballot[i + 1] - 1));
      box.add(0, pattern, pattern.length, ballot[0]);
    });
    var slate = Slate.of(row[0], IntStream.range(0, candidates).mapToObj(i -> "Candidate " + i).toList());
    return new Ward(row[0], box.sealed(), Contest.of(slate, numbers.getFirst()[1], new Lot("", row[0])), winners(row[4]), winners(row[5]));
  }

  private static SortedSet<Integer> winners(String cell) {
    return new TreeSet<>(Arrays.stream(cell.split(" ")).map(number -> Integer.parseInt(number) - 1).toList());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
