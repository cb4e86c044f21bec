package coop.phyle.record;

import coop.phyle.shell.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An act as people read it.
 *
 * @param link path inside the co-op of what it is about
 */
public record ActLine(long position, Instant at, String kind, List<Argument> arguments, Optional<String> link) {
  /** A value in the sentence; a word is said in the reader's language. */
  public record Argument(String text, boolean word) {
    String in(Page page) {
      return word ? page.t("record.word." + text) : text;
    }
  }

  /** One sentence: "Decision 7 closed: passed". */
  public String words(Page page) {
    var key = "record.kind." + kind;
    var words = page.t(key, arguments.stream().map(a -> a.in(page)).toArray());
    return words.equals(key) ? page.t("record.kind.other", kind) : words;
  }
}
