package coop.phyle.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says an act in one sentence, outside a page. */
@Component
class Sentences {
  private final MessageSource messages;

  Sentences(MessageSource messages) {
    this.messages = messages;
  }

  String of(ActLine line, Locale locale) {
    var arguments = line.arguments().stream().map(argument -> said(argument, locale)).toArray();
    var other = messages.getMessage("record.kind.other", new Object[] {line.kind()}, locale);
    var words = messages.getMessage("record.kind." + line.kind(), arguments, other, locale);
    return words == null ? other : words;
  }

  private Object said(ActLine.Argument argument, Locale locale) {
    return switch (argument.said()) {
      case AS_IS -> argument.text();
      case WORD -> Optional.ofNullable(messages.getMessage("record.word." + argument.text(), null, argument.text(), locale)).orElse(argument.text());
      case DAY -> DateTimeFormatter.ofPattern(messages.getMessage("shell.pattern.date", null, locale), locale).format(LocalDate.parse(argument.text()));
    };
  }
}
