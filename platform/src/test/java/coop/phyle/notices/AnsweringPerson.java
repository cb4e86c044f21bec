package coop.phyle.notices;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** Answers letters from a mail program of one's own, byte by byte as it would send them. */
public final class AnsweringPerson {
  private final GreenMail server;
  private final Mailbox mailbox;

  AnsweringPerson(GreenMail server, Mailbox mailbox) {
    this.server = server;
    this.mailbox = mailbox;
  }

  /** Writes a plain answer, which arrives and is read. */
  public void answer(String from, String to, String text) {
    arrives("From: <%s>\nTo: <%s>\nMessage-ID: <%s@mail.example>\nSubject: Re: it\nContent-Type: text/plain; charset=UTF-8\n\n%s\n".formatted(from, to, UUID.randomUUID(), text));
    fetch();
  }

  /** A whole mail with headers arrives; it is not read yet. */
  void arrives(String mail) {
    try {
      var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      server.getUserManager().getUser(TestPost.ADDRESS).deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What lies in the mailbox is read. */
  public void fetch() {
    mailbox.empty();
  }
}
