package coop.phyle.record;

import coop.phyle.shell.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An act as people read it.
 *
 * @param link path inside the co-op of what it is about
 */
public record ActLine(long position, Instant at, String kind, List<Argument> arguments, Optional<String> link) {
  /** A value in the sentence, and how it is said. */
  public record Argument(String text, Said said) {
    String in(Page page) {
      return switch (said) {
        case AS_IS -> text;
        case WORD -> page.t("record.word." + text);
        case DAY -> page.date(LocalDate.parse(text));
      };
    }
  }

  /** As it stands, as a word or as a day in the reader's language. */
  public enum Said {
    AS_IS,
    WORD,
    DAY
  }

  /** One sentence: "Decision 7 closed: passed". */
  public String words(Page page) {
    var key = "record.kind." + kind;
    var words = page.t(key, arguments.stream().map(a -> a.in(page)).toArray());
    return words.equals(key) ? page.t("record.kind.other", kind) : words;
  }
}
