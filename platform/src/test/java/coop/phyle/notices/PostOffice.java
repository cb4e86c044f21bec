package coop.phyle.notices;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import coop.phyle.shell.Ids;
import coop.phyle.shell.Site;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** Carries letters as in earnest: to a real mail server over SMTP, read there over IMAP by whom they are for, answered over SMTP. */
public final class PostOffice {
  private static final Pattern ANSWERS = Pattern.compile("answers\\+[^@]+@.*");
  private final GreenMail server;
  private final Site site;
  private final SmtpCarrier carrier;

  PostOffice(GreenMail server, Site site, MessageSource messages) {
    this.server = server;
    this.site = site;
    this.carrier = new SmtpCarrier(MailServer.read("smtp://127.0.0.1:" + server.getSmtp().getPort()), "", site, new MailText(messages, site));
    server.getUserManager().setMessageDeliveryHandler((mail, to) -> box(ANSWERS.matcher(to.getEmail()).matches() ? TestPost.ADDRESS : to.getEmail()));
  }

  private GreenMailUser box(String address) throws UserException {
    var user = server.getUserManager().getUserByEmail(address);
    return user == null ? server.getUserManager().createUser(address, address, address) : user;
  }

  /** The letter as its recipient's mail program reads it. */
  public MimeMessage delivered(SentMail.Sent letter) {
    carrier.carry(new Mail(
        Ids.next(), letter.to(), Locale.forLanguageTag(letter.language()), letter.subject(), letter.body(), letter.link(), Instant.now(),
        new Mail.Envelope(letter.answerTo(), "", "", letter.leavePath(), letter.calendar())));
    try (var store = session().getStore("imap")) {
      store.connect("127.0.0.1", server.getImap().getPort(), letter.to(), letter.to());
      var inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      return new MimeMessage((MimeMessage) inbox.getMessage(inbox.getMessageCount()));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers as mail programs do, to where the letter says. */
  public void answer(MimeMessage letter, String words) {
    try {
      var answer = (MimeMessage) letter.reply(false);
      answer.setFrom(letter.getRecipients(Message.RecipientType.TO)[0]);
      answer.setText(words, "UTF-8");
      answer.saveChanges();
      var sending = new Properties();
      sending.put("mail.smtp.host", "127.0.0.1");
      sending.put("mail.smtp.port", server.getSmtp().getPort());
      var copy = new MimeMessage(Session.getInstance(sending), bytes(answer));
      Transport.send(copy, answer.getAllRecipients());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream bytes(MimeMessage message) throws MessagingException, IOException {
    var out = new ByteArrayOutputStream();
    message.writeTo(out);
    return new ByteArrayInputStream(out.toByteArray());
  }

  /** The path of the first address of this server that the plain text names. */
  public String path(MimeMessage letter) {
    try {
      var address = Pattern.compile(Pattern.quote(site.url().toString().replaceAll("/$", "")) + "(/\\S+)").matcher(plain(letter));
      if (!address.find()) {
        throw new AssertionError("no address in " + plain(letter));
      }
      return address.group(1);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return part.getContent().toString();
    }
    return part.getContent() instanceof Multipart parts ? plain(parts.getBodyPart(0)) : "";
  }

  private static Session session() {
    return Session.getInstance(new Properties());
  }
}
