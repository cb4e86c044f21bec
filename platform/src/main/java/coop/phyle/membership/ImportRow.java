package coop.phyle.membership;

import java.util.Map;

/**
 * One row of an import, as it stands in the file.
 *
 * @param number row of the file as a spreadsheet counts it: the headings are row 1
 */
record ImportRow(int number, Map<Column, String> cells) {
  String cell(Column column) {
    return cells.getOrDefault(column, "").strip();
  }
}
