package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import java.util.Locale;

/**
 * A person with an account.
 *
 * @param name as they wish to be shown, 1 to 120 characters
 * @param locale the language they read
 */
public record Person(PersonId id, String name, Email email, Locale locale) {}
