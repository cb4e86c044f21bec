package coop.phyle.shell;

import java.util.Locale;

/** A signed-in person switched the language; their account remembers it. */
public record LanguageChosen(PersonId person, Locale locale) {}
