package coop.phyle.server;

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
    settings.put("phyle.hall", options.hall());
    settings.put("server.servlet.session.cookie.secure", options.url().getScheme().equals("https"));
    options.mail().ifPresent(mail -> settings.put("phyle.mail", mail.toString()));
    return settings;
  }
}
