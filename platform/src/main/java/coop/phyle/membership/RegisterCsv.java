package coop.phyle.membership;

import coop.phyle.kernel.books.Csv;
import coop.phyle.shell.Page;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The register as CSV, in columns an import reads back. */
final class RegisterCsv {
  /** Goes through the lines, one after the other. */
  interface Lines {
    void each(ReadingRegister.Each each) throws IOException;
  }

  private RegisterCsv() {}

  /** Writes lines as they are read; leaves the writer open. */
  static void write(Lines lines, Page page, Writer out) throws IOException {
    var csv = CsvWriter.builder().build(out);
    csv.writeRecord(
        List.of("number", "name", "class", "address", "admitted", "ended", "organisation", "representative").stream()
            .map(column -> page.t("membership.csv." + column))
            .toList());
    lines.each(line ->
        csv.writeRecord(
            String.valueOf(line.number()),
            Csv.text(line.name().orElse("")),
            line.memberClass().key(),
            Csv.text(line.address().orElse("")),
            line.admitted().toString(),
            line.ended().map(LocalDate::toString).orElse(""),
            line.kind() == Member.Kind.ORGANISATION ? page.t("membership.yes").toLowerCase(Locale.ROOT) : "",
            Csv.text(line.representative().orElse(""))));
    csv.flush();
  }
}
