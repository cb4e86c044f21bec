package coop.phyle.identity;

import java.util.List;
import java.util.Locale;

/**
 * A message to one address, still as keys.
 *
 * @param subjectKey message key of the subject line
 * @param bodyKey message key of the text; an empty line in it parts paragraphs
 * @param args arguments of both: text, numbers, dates, instants or money, written in the receiver's language
 * @param linkPath where its one link leads, such as {@code /account}; empty for none
 */
public record Letter(Email to, Locale locale, String subjectKey, String bodyKey, List<Object> args, String linkPath) {
  public Letter {
    args = List.copyOf(args);
  }
}
