package coop.phyle.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a short-lived program of the operating system and waits for it. */
final class Program {
  private static final int MINUTES = 2;
  /** As a shell says it. */
  private static final int NOT_FOUND = 127;

  private Program() {}

  record Ended(int code, String output) {
    boolean well() {
      return code == 0;
    }
  }

  /** A program that is not there ends badly, like one that fails. */
  static Ended run(List<String> command) {
    try {
      // A file, not a pipe: a daemon started by the program inherits it, and a pipe would stay open for as long as the daemon lives.
      var output = Files.createTempFile("phyle", ".out");
      try {
        return run(command, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(-1, "interrupted");
    }
  }

  private static Ended run(List<String> command, Path output) throws IOException, InterruptedException {
    var process = start(command, output);
    if (process == null) {
      return new Ended(NOT_FOUND, command.getFirst() + " is missing or may not be run");
    }
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return new Ended(-1, command.getFirst() + " did not end within " + MINUTES + " minutes");
    }
    return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
  }

  private static @Nullable Process start(List<String> command, Path output) {
    var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.directory(Path.of("/").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("PHYLE_"));
    try {
      return builder.start();
    } catch (IOException absent) {
      return null;
    }
  }
}
