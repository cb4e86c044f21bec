package coop.phyle.kernel.tally.read;

import java.util.ArrayList;
import java.util.List;

/** Cells of a line of text, some quoted as in RFC 4180. */
final class Cells {
  private Cells() {}

  static List<String> of(String line, char separator) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        cell.setLength(quoted ? cell.length() : 0);
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new BadLine("a closing quote", line);
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /** Moves over a cell of bytes, up to the separator or the end of the line. */
  static void skip(Cursor line, char separator) {
    var quoted = false;
    for (; !line.done(); line.at++) {
      var c = line.bytes[line.at];
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        return;
      }
    }
    if (quoted) {
      throw line.bad("a closing quote");
    }
  }

  /** Moves over a cell that holds a ballot's id, quoted or not. */
  static void id(Cursor line, char separator) {
    var start = line.at;
    skip(line, separator);
    var quoted = line.at - start > 1 && line.bytes[start] == '"' && line.bytes[line.at - 1] == '"' ? 1 : 0;
    line.idFrom = start + quoted;
    line.idTo = line.at - quoted;
  }

  /** Quotes a cell where it has to be. */
  static String quoted(String text, char separator) {
    return text.indexOf(separator) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.equals(text.strip())
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }
}
