package coop.phyle.membership;

import coop.phyle.shell.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an import file: CSV in UTF-8 with or without a byte-order mark, separated by commas, semicolons or tabs, headings in the first row in
 * any order.
 */
record ImportFile(List<ImportRow> rows, List<Fault> faults) {
  static final int MOST_ROWS = 20_000;
  private static final List<Column> NEEDED = List.of(Column.NAME, Column.EMAIL, Column.CLASS);

  static ImportFile read(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return broken(Fault.inFile("membership.fault.not-utf8"));
    }
  }

  private static ImportFile read(String text) {
    if (text.indexOf('\0') >= 0) {
      return broken(Fault.inFile("membership.fault.not-csv"));
    }
    try (var reader = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(true).ofCsvRecord(text)) {
      var records = reader.iterator();
      if (!records.hasNext()) {
        return broken(Fault.inFile("membership.fault.empty"));
      }
      var faults = new ArrayList<Fault>();
      var columns = columns(records.next(), faults);
      var rows = new ArrayList<ImportRow>();
      while (records.hasNext() && rows.size() <= MOST_ROWS) {
        row(records.next(), columns).ifPresent(rows::add);
      }
      if (rows.isEmpty()) {
        faults.add(Fault.inFile("membership.fault.empty"));
      } else if (rows.size() > MOST_ROWS) {
        faults.add(Fault.inFile("membership.fault.too-many-rows", MOST_ROWS));
      }
      return new ImportFile(List.copyOf(rows), List.copyOf(faults));
    } catch (CsvParseException | IOException e) {
      return broken(Fault.inFile("membership.fault.not-csv"));
    }
  }

  /** The separator that stands most often in the first line. */
  private static char separator(String text) {
    var end = text.indexOf('\n');
    var first = end < 0 ? text : text.substring(0, end);
    var best = ',';
    for (var candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static Map<Integer, Column> columns(CsvRecord headings, List<Fault> faults) {
    var columns = new HashMap<Integer, Column>();
    for (int i = 0; i < headings.getFieldCount(); i++) {
      var index = i;
      Column.of(headings.getField(i))
          .ifPresent(
              column -> {
                if (columns.containsValue(column)) {
                  faults.add(Fault.inFile("membership.fault.column-twice", headings.getField(index)));
                }
                columns.put(index, column);
              });
    }
    NEEDED.stream()
        .filter(column -> !columns.containsValue(column))
        .forEach(column -> faults.add(new Fault(1, Optional.of(column), "", Problem.of("file", "membership.fault.column-missing"))));
    return columns;
  }

  private static Optional<ImportRow> row(CsvRecord record, Map<Integer, Column> columns) {
    var cells = new EnumMap<Column, String>(Column.class);
    columns.forEach((index, column) -> cells.put(column, index < record.getFieldCount() ? record.getField(index) : ""));
    return cells.values().stream().allMatch(String::isBlank)
        ? Optional.empty()
        : Optional.of(new ImportRow((int) record.getStartingLineNumber(), cells));
  }

  private static ImportFile broken(Fault fault) {
    return new ImportFile(List.of(), List.of(fault));
  }
}
