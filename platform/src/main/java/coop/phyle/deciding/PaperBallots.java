package coop.phyle.deciding;

import coop.phyle.documents.Pdf;
import coop.phyle.shell.Page;
import org.springframework.web.util.HtmlUtils;

/** Numbered paper ballots of an open decision, as a tagged PDF: each number goes into the box once. */
final class PaperBallots {
  private static final String DOCUMENT =
      """
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>%1$s</title><meta name="subject" content="%2$s"/></head>
      <body><h1>%1$s</h1><p class="quiet">%2$s</p>
      %3$s</body></html>
      """;

  private PaperBallots() {}

  static byte[] print(DecisionPages.Shown decision, int from, int count, Page page) {
    var ballots = new StringBuilder();
    for (var number = from; number < from + count; number++) {
      ballots.append("<h2>").append(text(page.t("deciding.paper.ballot", String.valueOf(number), String.valueOf(decision.number())))).append("</h2><p>");
      for (var choice : new String[] {"for", "against", "abstain"}) {
        ballots.append("[&#160;&#160;&#160;] ").append(text(page.t("deciding.choice." + choice))).append("&#160;&#160;&#160;&#160; ");
      }
      ballots.append("</p><p>").append(text(page.t("deciding.paper.signed"))).append(" ").append("…".repeat(40)).append("</p>");
    }
    return Pdf.from(DOCUMENT.formatted(text(decision.title()), text(page.coop().orElseThrow().name()), ballots), page.locale());
  }

  private static String text(String plain) {
    return HtmlUtils.htmlEscapeDecimal(plain.replaceAll("[\\p{Cntrl}&&[^\t\n]]", ""));
  }
}
