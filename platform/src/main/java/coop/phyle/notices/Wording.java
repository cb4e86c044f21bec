package coop.phyle.notices;

import coop.phyle.identity.Letter;
import coop.phyle.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a letter into the words of its reader's language. */
@Component
class Wording {
  private final MessageSource messages;

  Wording(MessageSource messages) {
    this.messages = messages;
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

  private static Object written(Object arg, Locale locale) {
    return switch (arg) {
      case LocalDate date -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(date);
      case Instant instant -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
          .withLocale(locale)
          .format(instant.atZone(ZoneId.systemDefault()));
      case Money money -> money.toString();
      default -> arg;
    };
  }
}
