package coop.phyle.meetings;

import coop.phyle.documents.Markdown;
import coop.phyle.documents.Pdf;
import coop.phyle.shell.Page;
import org.springframework.web.util.HtmlUtils;

/** A meeting on paper: its notice with the agenda, its minutes, its proxy form; as tagged PDF. */
final class PrintedMeeting {
  private static final String DOCUMENT =
      """
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>%1$s</title><meta name="subject" content="%2$s"/></head>
      <body><div class="foot">%2$s</div><h1>%1$s</h1>
      %3$s</body></html>
      """;

  private PrintedMeeting() {}

  static byte[] notice(MeetingPages.Shown meeting, java.util.List<Item> agenda, String body, Page page) {
    var html = new StringBuilder("<p>").append(text(page.moment(meeting.starts()))).append(" · ").append(text(meeting.zone())).append("</p>");
    line(html, page.t("meetings.draft.place"), meeting.place());
    line(html, page.t("meetings.draft.link"), meeting.link().orElse(""));
    line(html, page.t("meetings.notice.days"), page.t("meetings.notice.days.of", meeting.call().daysGiven(), meeting.call().daysNeeded()));
    line(html, page.t("meetings.quorum"), page.t("meetings.members", meeting.call().quorum()));
    html.append(Markdown.toHtml(body)).append("<h2>").append(text(page.t("meetings.agenda"))).append("</h2>");
    for (var item : agenda) {
      html.append("<h3>").append(item.place()).append(". ").append(text(item.title())).append("</h3><p class=\"quiet\">");
      html.append(text(page.t("meetings.item." + ReadingMeetings.small(item.kind())))).append(item.minutes() > 0 ? " · " + text(page.t("meetings.item.takes", item.minutes())) : "");
      html.append(item.presenter().isEmpty() ? "" : " · " + text(item.presenter())).append("</p>").append(Markdown.toHtml(item.body()));
    }
    return pdf(meeting.title(), page.t("meetings.print.subject", page.coop().orElseThrow().name()), html, page);
  }

  static byte[] minutes(Meeting meeting, Minutes.Version version, Page page) {
    var standing = version.approvedAtMeeting().map(at -> page.t("meetings.minutes.is-approved", String.valueOf(at))).orElseGet(() -> page.t("meetings.minutes.draft"));
    var html = new StringBuilder("<p class=\"quiet\">").append(text(standing)).append("</p>").append(Markdown.toHtml(version.body()).replace("<h3>", "<h2>").replace("</h3>", "</h2>"));
    return pdf(page.t("meetings.minutes") + ": " + meeting.title(), page.coop().orElseThrow().name(), html, page);
  }

  static byte[] proxy(Meeting meeting, int cap, Page page) {
    var coop = page.coop().orElseThrow().name();
    var html = new StringBuilder("<p>").append(text(page.t("meetings.print.proxy.text", coop, page.moment(meeting.startsAt()), cap))).append("</p>");
    for (var blank : java.util.List.of("mine", "holder", "signed")) {
      html.append("<h2>").append(text(page.t("meetings.print.proxy." + blank))).append("</h2><p>").append("…".repeat(60)).append("</p>");
    }
    return pdf(page.t("meetings.print.proxy.title", meeting.title()), coop, html, page);
  }

  private static void line(StringBuilder html, String name, String value) {
    if (!value.isEmpty()) {
      html.append("<p><b>").append(text(name)).append(":</b> ").append(text(value)).append("</p>");
    }
  }

  private static byte[] pdf(String title, String subject, StringBuilder html, Page page) {
    return Pdf.from(DOCUMENT.formatted(text(title), text(subject), html), page.locale());
  }

  private static String text(String plain) {
    return HtmlUtils.htmlEscapeDecimal(plain.replaceAll("[\\p{Cntrl}&&[^\t\n]]", ""));
  }
}
