package coop.phyle.notices;

import coop.phyle.identity.Letter;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.shell.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a letter into the words of its reader's language. */
@Component
class Wording {
  private final MessageSource messages;
  private final Site site;

  Wording(MessageSource messages, Site site) {
    this.messages = messages;
    this.site = site;
  }

  /** One line: a line break in it would let an argument write mail headers. */
  String subject(Letter letter) {
    return text(letter, letter.subjectKey()).replaceAll("[\\p{Cntrl}]+", " ").strip();
  }

  String body(Letter letter) {
    return text(letter, letter.bodyKey()).strip();
  }

  private String text(Letter letter, String key) {
    var locale = letter.locale();
    return messages.getMessage(key, letter.args().stream().map(arg -> written(arg, locale)).toArray(), locale);
  }

  private Object written(Object arg, Locale locale) {
    return switch (arg) {
      case LocalDate date -> pattern("shell.pattern.date", locale).format(date);
      case Instant instant -> pattern("shell.pattern.moment", locale).format(instant.atZone(site.zone()));
      case Money money -> Written.money(money, locale);
      case Problem problem -> messages.getMessage(problem.key(), problem.args().stream().map(part -> written(part, locale)).toArray(), locale);
      default -> arg;
    };
  }

  private DateTimeFormatter pattern(String key, Locale locale) {
    return DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale);
  }
}
