package coop.phyle.notices;

import coop.phyle.shell.Site;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mail to the operator's mail server. */
class SmtpCarrier implements Carrier {
  private final JavaMailSender sender;
  private final String from;
  private final String host;
  private final Site site;
  private final MailText text;

  /** @param from sender's address; empty means {@code phyle@} the host of this server's URL */
  SmtpCarrier(JavaMailSender sender, String from, Site site, MailText text) {
    this.sender = sender;
    this.from = from.isBlank() ? "phyle@" + site.url().getHost() : from;
    this.text = text;
    this.site = site;
    this.host = site.url().getHost();
  }

  private void address(MimeMessage message, Mail mail) throws MessagingException {
    var envelope = mail.envelope();
    message.setHeader("Message-ID", "<" + mail.id() + "@" + host + ">");
    // RFC 3834: keeps holiday answers from coming back.
    message.setHeader("Auto-Submitted", envelope.inReplyTo().isEmpty() ? "auto-generated" : "auto-replied");
    if (!envelope.answerTo().isEmpty()) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(envelope.answerTo())});
    }
    var before = envelope.inReplyTo().isEmpty() && !envelope.thread().isEmpty() ? "<" + envelope.thread() + "@" + host + ">" : envelope.inReplyTo();
    if (!before.isEmpty()) {
      message.setHeader("In-Reply-To", before);
      message.setHeader("References", before);
    }
    if (!envelope.leavePath().isEmpty()) {
      message.setHeader("List-Unsubscribe", "<" + site.absolute(envelope.leavePath()) + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  @Override
  public void carry(Mail mail) {
    try {
      var message = sender.createMimeMessage();
      var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
      helper.setFrom(new InternetAddress(from, "Phyle"));
      helper.setTo(mail.recipient());
      helper.setSubject(mail.subject());
      helper.setSentDate(Date.from(mail.at()));
      helper.setText(text.plain(mail), text.html(mail));
      if (!mail.envelope().calendar().isEmpty()) {
        helper.addAttachment("phyle.ics", new ByteArrayResource(mail.envelope().calendar().getBytes(StandardCharsets.UTF_8)), "text/calendar; charset=UTF-8");
      }
      address(message, mail);
      sender.send(message);
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailParseException("mail " + mail.id(), e);
    }
  }
}
