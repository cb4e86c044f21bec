package coop.phyle.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the person at the console asked for; each flag has an environment variable, and the flag wins.
 *
 * @param host address to listen on; this machine only unless told otherwise
 * @param data folder for everything that must not be lost
 * @param mail server that takes our mail: {@code smtp://user:password@host:port} or {@code smtps://…}
 * @param url address people reach this server under
 * @param databaseUrl a PostgreSQL somebody else runs
 */
record Options(boolean demo, int port, String host, Path data, Optional<URI> mail, URI url, Optional<String> databaseUrl) {
  private static final List<String> FLAGS = List.of("--port", "--host", "--data", "--mail", "--url");

  static Options parse(List<String> words, Map<String, String> environment) {
    var given = new HashMap<String, String>();
    for (var flag : FLAGS) {
      var variable = "PHYLE_" + flag.substring(2).toUpperCase(java.util.Locale.ROOT);
      var value = environment.getOrDefault(variable, "").strip();
      if (!value.isEmpty()) {
        given.put(flag, value);
      }
    }
    var demo = false;
    for (var i = 0; i < words.size(); i++) {
      var parts = words.get(i).split("=", 2);
      if (parts[0].equals("--demo")) {
        demo = true;
      } else if (!FLAGS.contains(parts[0])) {
        throw new CannotStart("Unknown option " + words.get(i) + ": see ./phyle help");
      } else if (parts.length == 2) {
        given.put(parts[0], parts[1]);
      } else if (++i < words.size()) {
        given.put(parts[0], words.get(i));
      } else {
        throw new CannotStart("Option " + parts[0] + " needs a value: see ./phyle help");
      }
    }
    return of(demo, given, Optional.ofNullable(environment.get("PHYLE_DATABASE_URL")).filter(text -> !text.isBlank()));
  }

  private static Options of(boolean demo, Map<String, String> given, Optional<String> databaseUrl) {
    var port = port(given.getOrDefault("--port", "8080"));
    var mail = Optional.ofNullable(given.get("--mail")).map(text -> address("--mail", text, "smtp://user:password@host:587", "smtp", "smtps"));
    var url = address("--url", given.getOrDefault("--url", "http://localhost:" + port), "https://phyle.example", "http", "https");
    return new Options(demo, port, given.getOrDefault("--host", "127.0.0.1"), Path.of(given.getOrDefault("--data", "data")), mail, url, databaseUrl);
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
      throw new CannotStart("--port " + text + " is no port: use a number from 1 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static URI address(String flag, String text, String example, String... schemes) {
    try {
      var uri = new URI(text);
      if (List.of(schemes).contains(Objects.requireNonNullElse(uri.getScheme(), "")) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException unreadable) {
      // Same answer as for a wrong scheme.
    }
    throw new CannotStart(flag + " " + text + " is not understood: write " + example);
  }
}
