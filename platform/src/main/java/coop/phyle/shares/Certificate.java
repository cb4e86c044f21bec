package coop.phyle.shares;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Page;
import java.time.LocalDate;
import org.springframework.web.util.HtmlUtils;

/** The certificate as XHTML, in the reader's language. */
final class Certificate {
  private Certificate() {}

  static String of(Page page, Coop coop, SharePages.Account account, LocalDate today) {
    var rows = new StringBuilder();
    for (var s : account.subscriptions()) {
      if (s.state() == Subscription.State.ALLOTTED) {
        rows.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
            .formatted(text(page.date(s.at())), page.number(s.shares()), text(page.money(s.value())), text(page.money(s.amount()))));
      }
    }
    return """
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>%1$s</title><meta name="subject" content="%1$s"/><meta name="description" content="%1$s"/></head><body>
        <p>%2$s</p><h1>%1$s</h1>
        <p>%3$s</p>
        <table><thead><tr><th>%4$s</th><th>%5$s</th><th>%6$s</th><th>%7$s</th></tr></thead><tbody>%8$s</tbody></table>
        <p>%9$s</p></body></html>
        """
        .formatted(
            text(page.t("shares.certificate.title")),
            text(coop.name()),
            text(page.t("shares.certificate.says", account.name(), account.number(), account.holding().shares(), page.money(account.holding().amount()))),
            text(page.t("shares.subscribed-on")),
            text(page.t("shares.shares")),
            text(page.t("shares.value")),
            text(page.t("shares.amount")),
            rows,
            text(page.t("shares.certificate.terms", page.date(today))));
  }

  private static String text(String value) {
    return HtmlUtils.htmlEscapeDecimal(value);
  }
}
