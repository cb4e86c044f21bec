package coop.phyle.membership;

import coop.phyle.shell.Problem;
import java.util.Optional;

/**
 * What is wrong in a file: where, and how to mend it.
 *
 * @param row row as a spreadsheet counts it; 0 for the whole file
 * @param cell what stands there now
 */
public record Fault(int row, Optional<Column> column, String cell, Problem problem) {
  static Fault inFile(String key, Object... arguments) {
    return new Fault(0, Optional.empty(), "", Problem.of("file", key, arguments));
  }

  static Fault at(ImportRow row, Column column, String key, Object... arguments) {
    return new Fault(row.number(), Optional.of(column), row.cell(column), Problem.of("file", key, arguments));
  }
}
