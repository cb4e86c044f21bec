package coop.phyle.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short-lived program of the operating system and waits for it. */
final class Program {
  private static final int MINUTES = 2;

  private Program() {}

  record Ended(int code, String output) {
    boolean well() {
      return code == 0;
    }
  }

  static Ended run(List<String> command) {
    try {
      // A file, not a pipe: a daemon started by the program inherits it, and a pipe would stay open for as long as the daemon lives.
      var output = java.nio.file.Files.createTempFile("phyle", ".out");
      try {
        var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.directory(new java.io.File("/"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("PHYLE_"));
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          return new Ended(-1, command.getFirst() + " did not end within " + MINUTES + " minutes");
        }
        return new Ended(process.exitValue(), java.nio.file.Files.readString(output, StandardCharsets.UTF_8).strip());
      } finally {
        java.nio.file.Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(-1, "interrupted");
    }
  }
}
