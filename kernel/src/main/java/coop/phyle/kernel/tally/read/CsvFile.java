package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.RankingBox;
import java.util.Objects;

/** The generic CSV of RCTab: a header whose first cell is of no matter and whose others name the candidates; then a row a ballot. */
final class CsvFile {
  private final Source source;

  CsvFile(Source source) {
    this.source = source;
  }

  ReadFile read() {
    var header = Cells.of(Objects.requireNonNull(source.input().next()), ',');
    var names = Names.candidates(header.subList(1, header.size()), source.options().candidates());
    if (names.contains("")) {
      throw new BadLine("the name of a candidate in each cell of the header", "an empty cell");
    }
    var slate = Slate.of("", names);
    var classes = source.options().classes().classes();
    if (source.options().wanted() == Reading.Wanted.RANKINGS) {
      var box = new RankingBox(names.size(), classes);
      source.ballots(CsvLines.ranked(names.size(), box));
      return new ReadFile.Ranked(slate, 0, box.sealed());
    }
    var box = new Marks.Box(names.size(), classes);
    source.ballots(CsvLines.marked(names.size(), box));
    return new ReadFile.Marked(slate, 0, box.sealed());
  }
}
