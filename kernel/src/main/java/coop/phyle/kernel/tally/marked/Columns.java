package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Stage;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of figures by candidate, put together to a stage. */
final class Columns {
  private Columns() {}

  static Stage.Table table(String title, List<String> headings, List<List<Fraction>> columns) {
    var rows = IntStream.range(0, columns.getFirst().size()).mapToObj(c -> columns.stream().map(column -> column.get(c)).toList()).toList();
    return new Stage.Table(title, headings, rows);
  }
}
