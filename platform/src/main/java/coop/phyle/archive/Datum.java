package coop.phyle.archive;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A name and what it is. Names are those of docs/archive-format.md; in words they are {@code archive.name.} and the name.
 *
 * @param value nothing where there is none
 * @param words how a page says it, where the value is a word of ours or a ballot
 */
public record Datum(String name, Optional<Json> value, Optional<Function<Page, String>> words) {
  public static Datum of(String name, String text) {
    return new Datum(name, text.isEmpty() ? Optional.empty() : Optional.of(Json.of(text)), Optional.empty());
  }

  public static Datum of(String name, long number) {
    return new Datum(name, Optional.of(Json.of(number)), Optional.empty());
  }

  public static Datum of(String name, boolean flag) {
    return new Datum(name, Optional.of(Json.of(flag)), Optional.of(page -> page.t(flag ? "archive.yes" : "archive.no")));
  }

  public static Datum of(String name, Instant moment) {
    return of(name, moment.toString());
  }

  /** Text, a number, yes or no, a moment or a day; anything else as it writes itself. */
  public static Datum maybe(String name, Optional<?> value) {
    Object found = value.isPresent() ? value.get() : "";
    return switch (found) {
      case Integer number -> of(name, number);
      case Long number -> of(name, number);
      case Boolean flag -> of(name, flag);
      case Instant moment -> of(name, moment);
      case LocalDate day -> of(name, day.toString());
      case Object other -> of(name, other.toString());
    };
  }

  /** A word of ours: in small letters with hyphens, and its message key. */
  public static Datum word(String name, Enum<?> constant, String keys) {
    var word = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return new Datum(name, Optional.of(Json.of(word)), Optional.of(page -> page.t(keys + word)));
  }

  /** A word several kinds have: {@code archive.word.} and it; nothing for an empty one. */
  public static Datum word(String name, String word) {
    return word.isEmpty() ? of(name, "") : keyed(name, "archive.word." + word);
  }

  /** A word of ours by its message key; its end is the word. */
  public static Datum keyed(String name, String key) {
    return new Datum(name, Optional.of(Json.of(key.substring(key.lastIndexOf('.') + 1))), Optional.of(page -> page.t(key)));
  }

  /** What programs read one way and people another. */
  public static Datum said(String name, String text, Function<Page, String> words) {
    return text.isEmpty() ? of(name, "") : new Datum(name, Optional.of(Json.of(text)), Optional.of(words));
  }

  /** As a cell of a table has it. */
  String text() {
    return value.map(json -> json instanceof Json.Str(var text) ? text : json.toString()).orElse("");
  }
}
