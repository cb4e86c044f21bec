package coop.phyle.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * {@code train FOLDER}, called by the build: starts the program in a folder that may be thrown away, asks for some pages and ends. Run with
 * {@code -XX:AOTCacheOutput} the JVM keeps the classes a start needs, linked and with their profiles (JEP 483, 514, 515).
 */
final class Training {
  private static final List<String> PAGES = List.of("/", "/sign-in", "/css/phyle.css");

  private Training() {}

  static void run(Class<?> application, List<String> words) {
    if (words.size() != 1) {
      throw new CannotStart("Where may I train? Write train FOLDER");
    }
    // No set-up page: it would stand in front of all others.
    System.setProperty("phyle.first-run", "false");
    try {
      var port = String.valueOf(EmbeddedPostgres.freePort());
      var options = Options.parse(List.of("--port", port, "--data", words.getFirst()), Map.of());
      try (var program = Serving.run(application, options)) {
        for (var page : PAGES) {
          read(options.url().resolve(page));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(URI address) throws IOException {
    try (var in = address.toURL().openStream()) {
      in.readAllBytes();
    }
  }
}
