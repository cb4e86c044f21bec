package coop.phyle.membership;

import coop.phyle.documents.Pdf;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The register as a tagged PDF. */
final class RegisterPdf {
  private static final String DOCUMENT =
      """
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>%1$s</title><meta name="subject" content="%1$s"/></head>
      <body><div class="foot">%1$s · %2$s</div><h1>%1$s</h1><p class="quiet">%2$s</p>
      <table><thead><tr>%3$s</tr></thead><tbody>
      %4$s</tbody></table></body></html>
      """;

  private RegisterPdf() {}

  static byte[] write(List<Line> lines, LocalDate on, RuleBook rules, Page page) {
    var title = page.t("membership.pdf.title", page.coop().orElseThrow().name());
    var headings = new StringBuilder();
    for (var column : List.of("number", "name", "class", "address", "admitted", "ended")) {
      headings.append("<th scope=\"col\">").append(text(page.t("membership.column." + column))).append("</th>");
    }
    var rows = new StringBuilder();
    lines.forEach(line -> rows.append(row(line, rules, page)));
    var asOf = page.t("membership.pdf.as-of", page.date(on), lines.size());
    return Pdf.from(DOCUMENT.formatted(text(title), text(asOf), headings, rows), page.locale());
  }

  private static String row(Line line, RuleBook rules, Page page) {
    var name = line.name().orElse("") + line.representative().map(r -> " (" + r + ")").orElse("");
    var memberClass = rules.memberClass(line.memberClass()).map(c -> c.name()).orElse(line.memberClass().key());
    return "<tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
        .formatted(
            line.number(),
            text(name),
            text(memberClass),
            text(line.address().orElse("")),
            text(page.date(line.admitted())),
            text(line.ended().map(page::date).orElse("")));
  }

  private static String text(String plain) {
    return HtmlUtils.htmlEscapeDecimal(plain.replaceAll("[\\p{Cntrl}&&[^\t\n]]", ""));
  }
}
