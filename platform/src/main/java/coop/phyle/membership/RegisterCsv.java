package coop.phyle.membership;

import coop.phyle.shell.Page;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The register as CSV, in columns an import reads back. */
final class RegisterCsv {
  private RegisterCsv() {}

  static String write(List<Line> lines, Page page) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          List.of("number", "name", "class", "address", "admitted", "ended", "organisation", "representative").stream()
              .map(column -> page.t("membership.csv." + column))
              .toList());
      for (var line : lines) {
        csv.writeRecord(
            String.valueOf(line.number()),
            safe(line.name().orElse("")),
            line.memberClass().key(),
            safe(line.address().orElse("")),
            line.admitted().toString(),
            line.ended().map(LocalDate::toString).orElse(""),
            line.kind() == Member.Kind.ORGANISATION ? page.t("membership.yes").toLowerCase(Locale.ROOT) : "",
            safe(line.representative().orElse("")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * A cell that begins like a formula runs as one in a spreadsheet; an apostrophe in front makes it text.
   * (OWASP, CSV injection: {@code = + - @}, tab and carriage return.)
   */
  static String safe(String cell) {
    var first = cell.isEmpty() ? ' ' : cell.charAt(0);
    return "=+-@\t\r\n＝＋－＠".indexOf(first) >= 0 ? "'" + cell : cell;
  }
}
