package coop.phyle.deciding;

import java.util.List;

/**
 * One thing a proposer must say about the subject.
 *
 * @param name form and JSON field
 * @param label message key
 * @param kind how it is entered
 * @param options for a choice: what there is to choose from
 */
public record Asked(String name, String label, Kind kind, List<Option> options) {
  public enum Kind {
    CHOICE,
    /** A day, or nothing. */
    DATE,
    /** Brought along from the page where the matter begins. */
    GIVEN
  }

  /**
   * @param value what is sent
   * @param text what people read
   * @param key whether the text is a message key, and not words as they are
   */
  public record Option(String value, String text, boolean key) {
    /** With words as they are: a name. */
    public Option(String value, String text) {
      this(value, text, false);
    }

    /** With words in the reader's language. */
    public static Option said(String value, String key) {
      return new Option(value, key, true);
    }
  }

  public Asked {
    options = List.copyOf(options);
  }

  public static Asked choice(String name, String label, List<Option> options) {
    return new Asked(name, label, Kind.CHOICE, options);
  }

  public static Asked date(String name, String label) {
    return new Asked(name, label, Kind.DATE, List.of());
  }
}
