package coop.phyle.notices;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Reads {@code smtp://user:password@host:port} (STARTTLS whenever offered) and {@code smtps://…} (TLS from the first byte). */
final class MailServer {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  /** Milliseconds. Without these a silent server would hold a mail thread for ever. */
  private static final String PATIENCE = "15000";

  private MailServer() {}

  static JavaMailSenderImpl read(String address) {
    var uri = URI.create(address);
    var tls = "smtps".equals(uri.getScheme());
    if (uri.getHost() == null || !(tls || "smtp".equals(uri.getScheme()))) {
      throw new IllegalArgumentException("PHYLE_MAIL is not understood: write smtp://user:password@host:587 or smtps://user:password@host:465");
    }
    var sender = new JavaMailSenderImpl();
    sender.setProtocol(uri.getScheme());
    sender.setHost(uri.getHost());
    sender.setPort(uri.getPort() < 0 ? (tls ? SUBMISSIONS : SUBMISSION) : uri.getPort());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    var who = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    if (who.length == 2) {
      sender.setUsername(decoded(who[0]));
      sender.setPassword(decoded(who[1]));
    }
    sender.setJavaMailProperties(properties("mail." + uri.getScheme() + ".", who.length == 2));
    return sender;
  }

  /** In this part of a URI a plus is a plus. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static Properties properties(String prefix, boolean auth) {
    var properties = new Properties();
    properties.setProperty(prefix + "auth", String.valueOf(auth));
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + wait, PATIENCE);
    }
    return properties;
  }
}
