package coop.phyle.notices;

import coop.phyle.identity.Email;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Locale;

/**
 * Something to tell one person. Keys are the sending module's; both texts get the same arguments.
 *
 * @param bodyKey message key of the text; an empty line in it parts paragraphs
 * @param args text, numbers, {@code LocalDate}, {@code Instant} or {@code Money}, written in the reader's language
 * @param linkPath where its one link leads, such as {@code /c/horta/decisions/7}; empty for none
 */
public record Notice(Reader reader, String subjectKey, String bodyKey, List<Object> args, String linkPath) {
  /** Who reads it: somebody with an account, or an address alone. */
  public sealed interface Reader {
    record OfAccount(PersonId person) implements Reader {}

    record AtAddress(Email email, Locale locale) implements Reader {}
  }

  public Notice {
    args = List.copyOf(args);
  }

  public static Notice to(PersonId person, String subjectKey, String bodyKey, List<Object> args, String linkPath) {
    return new Notice(new Reader.OfAccount(person), subjectKey, bodyKey, args, linkPath);
  }

  /** For somebody without an account. Never pass text others wrote freely: it would make this server send their spam. */
  public static Notice toEmail(Email email, Locale locale, String subjectKey, String bodyKey, List<Object> args, String linkPath) {
    return new Notice(new Reader.AtAddress(email, locale), subjectKey, bodyKey, args, linkPath);
  }
}
