package coop.phyle.kernel.books;

import java.io.IOException;

/** Comma-separated values as RFC 4180 has them: lines end in CRLF, cells are quoted where they must be. */
public final class Csv {
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  /** Writes one line. Cells that people typed go through {@link #text} first. */
  public static void row(Appendable out, String... cells) throws IOException {
    for (var i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(quoted(cells[i]));
    }
    out.append("\r\n");
  }

  /**
   * Typed text as a cell: one that begins like a formula would run as one in a spreadsheet; an apostrophe in front keeps it text.
   * (OWASP, CSV injection: {@code = + - @}, their wide forms, tab, carriage return and line feed.)
   */
  public static String text(String typed) {
    return !typed.isEmpty() && STARTS_A_FORMULA.indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
