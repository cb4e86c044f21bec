package coop.phyle.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import coop.phyle.shell.Ids;
import coop.phyle.shell.Site;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.MailException;

/** Against a real SMTP server in this process. */
class SmtpTest {
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Site site = new Site(URI.create("https://phyle.example"), ZoneId.of("Europe/Madrid"), false);

  @BeforeEach
  void start() {
    server.setUser("phyle", "p@ss:word").setPassword("p@ss:word");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private SmtpCarrier carrier() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("notices/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    var sender = MailServer.read("smtp://phyle:p%40ss%3Aword@127.0.0.1:" + server.getSmtp().getPort());
    return new SmtpCarrier(sender, "", site, new MailText(messages, site));
  }

  private static Mail mail() {
    return new Mail(
        Ids.next(), "aina@horta.example", Locale.forLanguageTag("es"), "Votación «pequeña»", "Hola <b>Aina</b>.\n\nCierra el martes.", "/c/horta", Instant.EPOCH);
  }

  @Test
  void carriesTextAndHtmlWithOneAbsoluteLink() throws Exception {
    carrier().carry(mail());
    var message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Votación «pequeña»");
    assertThat(message.getFrom()[0].toString()).isEqualTo("Phyle <phyle@phyle.example>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    var alternatives = (MimeMultipart) ((MimeMultipart) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent()).getBodyPart(0).getContent();
    assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
    assertThat(alternatives.getBodyPart(0).getContent().toString())
        .contains("Hola <b>Aina</b>.", "https://phyle.example/c/horta", "Enviado por https://phyle.example");
    assertThat(alternatives.getBodyPart(1).getContent().toString())
        .contains("lang=\"es\"", "Hola &lt;b&gt;Aina&lt;/b&gt;.", "<a href=\"https://phyle.example/c/horta\">");
    assertThat(GreenMailUtil.getAddressList(message.getAllRecipients())).isEqualTo("aina@horta.example");
  }

  @Test
  void aDayGoesWithTheLetterThatNamesIt() throws Exception {
    var file = "BEGIN:VCALENDAR\r\nSUMMARY:Otra vez: el huerto pequeño\r\nEND:VCALENDAR\r\n";
    carrier().carry(new Mail(Ids.next(), "aina@horta.example", Locale.ENGLISH, "Stated", "We buy tea.", "", Instant.EPOCH, new Mail.Envelope("", "", "", "", file)));
    var part = ((MimeMultipart) server.getReceivedMessages()[0].getContent()).getBodyPart(1);
    assertThat(part.getFileName()).isEqualTo("phyle.ics");
    assertThat(part.getContentType()).startsWith("text/calendar").containsIgnoringCase("charset=utf-8");
    assertThat(new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(file);
  }

  @Test
  void tellsMailProgramsWhereAnswersGoWhatItIsAboutAndHowToEndIt() throws Exception {
    var id = Ids.next();
    var envelope = new Mail.Envelope("answers+abc@phyle.example", "about-7", "", "/unsubscription/xyz");
    carrier().carry(new Mail(id, "aina@horta.example", Locale.ENGLISH, "Said", "Read https://phyle.example/c/horta & more", "", Instant.EPOCH, envelope));
    var message = server.getReceivedMessages()[0];
    assertThat(message.getMessageID()).isEqualTo("<" + id + "@phyle.example>");
    assertThat(message.getHeader("Reply-To")).containsExactly("answers+abc@phyle.example");
    assertThat(message.getHeader("In-Reply-To")).containsExactly("<about-7@phyle.example>");
    assertThat(message.getHeader("References")).containsExactly("<about-7@phyle.example>");
    assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://phyle.example/unsubscription/xyz>");
    assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    var alternatives = (MimeMultipart) ((MimeMultipart) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent()).getBodyPart(0).getContent();
    assertThat(alternatives.getBodyPart(0).getContent().toString()).contains("To answer, reply to this mail");
    assertThat(alternatives.getBodyPart(1).getContent().toString())
        .contains("To answer, reply to this mail", "Read <a href=\"https://phyle.example/c/horta\">https://phyle.example/c/horta</a> &amp; more");
    carrier().carry(new Mail(Ids.next(), "aina@horta.example", Locale.ENGLISH, "No", "No", "", Instant.EPOCH, new Mail.Envelope("", "", "<x@y.example>", "")));
    var reply = server.getReceivedMessages()[1];
    assertThat(reply.getHeader("In-Reply-To")).containsExactly("<x@y.example>");
    assertThat(reply.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(reply.getHeader("List-Unsubscribe")).isNull();
  }

  @Test
  void saysWhenTheServerIsAway() {
    var carrier = carrier();
    server.stop();
    assertThatThrownBy(() -> carrier.carry(mail())).isInstanceOf(MailException.class);
  }

  @Test
  void refusesAnAddressItDoesNotUnderstand() {
    assertThatIllegalArgumentException().isThrownBy(() -> MailServer.read("mail.example:25")).withMessageContaining("PHYLE_MAIL");
    var sealed = MailServer.read("smtps://anna%40x.example:a+b%3A@mail.example");
    assertThat(sealed.getPort()).isEqualTo(465);
    assertThat(sealed.getUsername()).isEqualTo("anna@x.example");
    assertThat(sealed.getPassword()).isEqualTo("a+b:");
    assertThat(MailServer.read("smtp://mail.example").getPort()).isEqualTo(587);
  }
}
