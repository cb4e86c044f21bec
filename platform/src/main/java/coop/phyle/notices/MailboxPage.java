package coop.phyle.notices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the demo's mailbox shows, newest first. */
public record MailboxPage(List<Letter> letters) {
  public record Letter(String recipient, Locale locale, String subject, List<String> paragraphs, String link, Instant at) {}

  static MailboxPage of(List<Mail> mails) {
    return new MailboxPage(
        mails.stream()
            .map(
                mail ->
                    new Letter(mail.recipient(), mail.locale(), mail.subject(), List.of(mail.body().split("\\R{2,}")), mail.link(), mail.at()))
            .toList());
  }
}
