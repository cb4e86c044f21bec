package coop.phyle.notices;

import coop.phyle.identity.Email;
import coop.phyle.identity.Letter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Answers a mail that arrived. Such a letter is marked as a program's own, so that two programs never write to each other for ever. */
@Component
class Replies {
  private final Outbox outbox;
  private final Wording wording;

  Replies(Outbox outbox, Wording wording) {
    this.outbox = outbox;
    this.wording = wording;
  }

  void send(ArrivedMail mail, Email to, Locale locale, String key, List<Object> args, String linkPath) {
    var letter = new Letter(to, locale, key + ".subject", key + ".body", args, linkPath);
    var words = new Outbox.Words(locale, wording.subject(letter), wording.body(letter), "", mail.messageId());
    outbox.post(words, List.of(new Outbox.Copy(to, linkPath, "", "")));
  }
}
