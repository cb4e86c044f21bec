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
   * @param text what people read: a name, or a message key when it begins with {@code deciding.}
   */
  public record Option(String value, String text) {}

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
