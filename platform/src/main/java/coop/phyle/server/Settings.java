package coop.phyle.server;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The options as the framework's properties. */
final class Settings {
  private Settings() {}

  static Map<String, Object> of(Options options) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("server.port", options.port());
    settings.put("server.address", options.host());
    settings.put("phyle.demo", options.demo());
    settings.put("phyle.url", options.url().toString());
    settings.put("phyle.data", options.data().toAbsolutePath().normalize().toString());
    settings.put("server.servlet.session.cookie.secure", options.url().getScheme().equals("https"));
    options.mail().ifPresent(mail -> settings.putAll(mail(mail)));
    return settings;
  }

  private static Map<String, Object> mail(URI mail) {
    var settings = new LinkedHashMap<String, Object>();
    var sealedFromTheStart = mail.getScheme().equals("smtps");
    settings.put("spring.mail.host", mail.getHost());
    settings.put("spring.mail.port", mail.getPort() > 0 ? mail.getPort() : sealedFromTheStart ? 465 : 25);
    settings.put("spring.mail.properties.mail.smtp.connectiontimeout", 10_000);
    settings.put("spring.mail.properties.mail.smtp.timeout", 10_000);
    settings.put("spring.mail.properties.mail.smtp.writetimeout", 10_000);
    settings.put(sealedFromTheStart ? "spring.mail.properties.mail.smtp.ssl.enable" : "spring.mail.properties.mail.smtp.starttls.enable", true);
    if (mail.getRawUserInfo() != null) {
      var parts = mail.getRawUserInfo().split(":", 2);
      settings.put("spring.mail.username", decoded(parts[0]));
      settings.put("spring.mail.password", parts.length > 1 ? decoded(parts[1]) : "");
      settings.put("spring.mail.properties.mail.smtp.auth", true);
    }
    return settings;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
