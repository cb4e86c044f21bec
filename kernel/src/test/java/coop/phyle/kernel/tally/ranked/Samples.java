package coop.phyle.kernel.tally.ranked;


import coop.phyle.kernel.tally.SharedData;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.RankingBox;
import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.read.BallotFile;
import coop.phyle.kernel.tally.read.ReadFile;
import coop.phyle.kernel.tally.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Real elections kept beside the repository in shared/data. They are not part of it: tests of them are skipped where they are missing. */
final class Samples {
  record Sample(Rankings ballots, List<String> names) {
    Contest contest(int seats) {
      return Contest.of(Slate.of("", names), seats, new Lot("", "sample"));
    }
  }

  private Samples() {}

  static Sample blt(Path file) throws IOException {
    var read = (ReadFile.Ranked) BallotFile.read(file, Reading.of(Reading.Wanted.RANKINGS));
    return new Sample(read.ballots(), read.slate().names());
  }

  /** Lines of a count and rank:candidate pairs; ranks without a pair are empty. */
  static Sample minneapolis() throws IOException {
    var folder = SharedData.folder("minneapolis-mayor-x13");
    var names = Files.readAllLines(folder.resolve("candidates.txt"));
    var box = new RankingBox(names.size(), List.of());
    for (var line : Files.readAllLines(folder.resolve("patterns.tsv"))) {
      if (!line.startsWith("#")) {
        var cells = line.split("\t", -1);
        var tokens = new ArrayList<Character>();
        for (var pair : cells[1].isEmpty() ? new String[0] : cells[1].split(" ")) {
          var numbers = pair.split(":");
          while (tokens.size() < Integer.parseInt(numbers[0]) - 1) {
            tokens.add(Rankings.SKIP);
          }
          tokens.add((char) (Integer.parseInt(numbers[1]) - 1));
        }
        var packed = new char[tokens.size()];
        IntStream.range(0, packed.length).forEach(i -> packed[i] = tokens.get(i));
        box.add(0, packed, packed.length, Long.parseLong(cells[0]));
      }
    }
    return new Sample(box.sealed(), names);
  }
}
