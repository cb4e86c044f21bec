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
record Mail(UUID id, String recipient, Locale locale, String subject, String body, String link, Instant at, Envelope envelope) {
  /**
   * What mail programs read and people do not.
   *
   * @param answerTo where an answer goes, empty where none is read
   * @param thread what it is about, as the half of a Message-ID before the @; empty for none
   * @param inReplyTo Message-ID of the mail it answers, empty for none
   * @param leavePath where one click ends letters like it, empty for letters that must arrive
   * @param calendar an iCalendar file that goes with it, empty for none
   */
  record Envelope(String answerTo, String thread, String inReplyTo, String leavePath, String calendar) {
    static final Envelope PLAIN = new Envelope("", "", "", "");

    Envelope(String answerTo, String thread, String inReplyTo, String leavePath) {
      this(answerTo, thread, inReplyTo, leavePath, "");
    }
  }

  /** A letter outside any correspondence. */
  Mail(UUID id, String recipient, Locale locale, String subject, String body, String link, Instant at) {
    this(id, recipient, locale, subject, body, link, at, Envelope.PLAIN);
  }
}
