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
 * @param hall how many people may sign in from one network address at once
 */
record Options(boolean demo, int port, String host, Path data, Optional<URI> mail, URI url, Optional<String> databaseUrl, int hall) {
  private static final List<String> FLAGS = List.of("--port", "--host", "--data", "--mail", "--url", "--hall");

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
    var port = number(given, "--port", 8080, 65_535, "no port");
    var hall = number(given, "--hall", 250, 100_000, "no number of people");
    var mail = Optional.ofNullable(given.get("--mail")).map(text -> address("--mail", text, "smtp://user:password@host:587", "smtp", "smtps"));
    var url = address("--url", given.getOrDefault("--url", "http://localhost:" + port), "https://phyle.example", "http", "https");
    return new Options(demo, port, given.getOrDefault("--host", "127.0.0.1"), Path.of(given.getOrDefault("--data", "data")), mail, url, databaseUrl, hall);
  }

  private static int number(Map<String, String> given, String flag, int usual, int most, String otherwise) {
    var text = given.getOrDefault(flag, String.valueOf(usual));
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw new CannotStart(flag + " " + text + " is " + otherwise + ": use a number from 1 to " + most);
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
