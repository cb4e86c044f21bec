package coop.phyle.notices;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A letter in words, ready to go.
 *
 * @param recipient a plain address
 * @param link path of its one link, empty for none
 */
record Mail(UUID id, String recipient, Locale locale, String subject, String body, String link, Instant at) {}
