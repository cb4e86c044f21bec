package coop.phyle.notices;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the mailbox answers arrive in (IMAP). A mail is marked as read once it has been dealt with, and not before. */
class Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
  private static final int AT_ONCE = 200;
  /** Milliseconds. */
  private static final String PATIENCE = "20000";

  private final IncomingMail place;
  private final TakingAnswers answers;

  Mailbox(IncomingMail place, TakingAnswers answers) {
    this.place = place;
    this.answers = answers;
  }

  /** Deals with what has arrived, the oldest first. */
  void empty() {
    try (var store = Session.getInstance(properties()).getStore(place.scheme())) {
      store.connect(place.host(), place.port(), place.user(), place.password());
      try (var folder = store.getFolder(place.folder())) {
        folder.open(Folder.READ_WRITE);
        var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (var i = 0; i < Math.min(AT_ONCE, unread.length); i++) {
          take(unread[i]);
        }
      }
    } catch (MessagingException e) {
      LOG.warn("the mailbox at {} could not be read, and will be tried again: {}", place, e.toString());
    }
  }

  private void take(Message message) throws MessagingException {
    var outcome = answers.take(ReadingMail.read(near((MimeMessage) message)));
    message.setFlag(Flags.Flag.SEEN, true);
    LOG.info("mail {}: {}", message.getMessageNumber(), outcome);
  }

  /** A copy on this side of the network: one question instead of one for each line of the header. Of a mail too large to be read, the header alone. */
  private static MimeMessage near(MimeMessage message) throws MessagingException {
    return message.getSize() > ReadingMail.LARGEST ? message : new MimeMessage(message);
  }

  private Properties properties() {
    var properties = new Properties();
    var prefix = "mail." + place.scheme() + ".";
    properties.setProperty(prefix + "peek", "true");
    properties.setProperty(prefix + "fetchsize", "1000000");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(prefix + "starttls.required", String.valueOf(!place.onThisMachine()));
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + wait, PATIENCE);
    }
    return properties;
  }
}
