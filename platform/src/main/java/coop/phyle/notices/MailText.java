package coop.phyle.notices;

import coop.phyle.shell.Site;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The two forms of a mail: plain text, and simple HTML for those who read that. Nothing is loaded from anywhere. */
@Component
class MailText {
  private final MessageSource messages;
  private final Site site;

  MailText(MessageSource messages, Site site) {
    this.messages = messages;
    this.site = site;
  }

  String plain(Mail mail) {
    var link = mail.link().isEmpty() ? "" : "\n\n" + site.absolute(mail.link());
    return mail.body() + link + how(mail, "\n\n") + "\n\n-- \n" + foot(mail) + "\n";
  }

  String html(Mail mail) {
    var page = new StringBuilder("<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head>"
        .formatted(mail.locale().toLanguageTag(), HtmlUtils.htmlEscape(mail.subject())));
    page.append("<body style=\"font: 16px/1.5 system-ui, sans-serif; max-width: 36em\">");
    for (var paragraph : mail.body().split("\\R{2,}")) {
      page.append("<p>").append(linked(HtmlUtils.htmlEscape(paragraph)).replace("\n", "<br>")).append("</p>");
    }
    if (!mail.link().isEmpty()) {
      var address = HtmlUtils.htmlEscape(site.absolute(mail.link()));
      page.append("<p><a href=\"").append(address).append("\">").append(address).append("</a></p>");
    }
    page.append(how(mail, "<p>"));
    page.append("<p style=\"font-size: 14px; color: #565b60\">").append(HtmlUtils.htmlEscape(foot(mail)));
    return page.append("</p></body></html>").toString();
  }

  /** Addresses of our own in the text become links, others stay words. */
  private String linked(String escaped) {
    return escaped.replaceAll(Pattern.quote(HtmlUtils.htmlEscape(site.absolute("/"))) + "[^\\s<>]*", "<a href=\"$0\">$0</a>");
  }

  /** How to answer, where an answer is read. */
  private String how(Mail mail, String before) {
    return mail.envelope().answerTo().isEmpty() ? "" : before + messages.getMessage("notices.answer.how", new Object[0], mail.locale());
  }

  private String foot(Mail mail) {
    return messages.getMessage("notices.foot", new Object[] {site.absolute("")}, mail.locale());
  }
}
