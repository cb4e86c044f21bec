package coop.phyle.kernel.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens what the command line names: a file, or an address beginning with http:// or https://. Nothing else is followed. */
final class Source {
  private static final int CONNECT_MILLIS = 20_000;
  private static final int READ_MILLIS = 120_000;

  private Source() {}

  /** A folder stands for the exports in it. */
  static List<String> expanded(String named) throws IOException {
    if (named.contains("://") || !Files.isDirectory(Path.of(named))) {
      return List.of(named);
    }
    try (var files = Files.list(Path.of(named))) {
      var exports = files.map(Path::toString).filter(name -> name.endsWith(".jsonl")).sorted().toList();
      if (exports.isEmpty()) {
        throw new IOException("no export (*.jsonl) in " + named);
      }
      return exports;
    }
  }

  static InputStream open(String named) throws IOException {
    if (!named.startsWith("http://") && !named.startsWith("https://")) {
      if (named.contains("://")) {
        throw new IOException("only http, https and files are read");
      }
      return Files.newInputStream(Path.of(named));
    }
    try {
      var connection = (HttpURLConnection) URI.create(named).toURL().openConnection();
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException("the server answered " + connection.getResponseCode());
      }
      return connection.getInputStream();
    } catch (IllegalArgumentException e) {
      throw new IOException("not an address: " + e.getMessage(), e);
    }
  }
}
