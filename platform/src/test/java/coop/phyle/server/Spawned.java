package coop.phyle.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as {@code ./phyle} would run it, but from the classes under test. */
public final class Spawned implements AutoCloseable {
  private final Process process;
  private final Path output;
  private final Path errors;

  private Spawned(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  public static Spawned phyle(Map<String, String> environment, String... words) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-cp", program(), "coop.phyle.Phyle"));
    command.addAll(List.of(words));
    var output = Files.createTempFile("phyle", ".out");
    var errors = Files.createTempFile("phyle", ".err");
    var builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PHYLE_") && !name.equals("PHYLE_CACHE"));
    builder.environment().putAll(environment);
    return new Spawned(builder.start(), output, errors);
  }

  /** The class path without what belongs to the tests. */
  private static String program() {
    var parts = System.getProperty("java.class.path").split(java.io.File.pathSeparator);
    return String.join(java.io.File.pathSeparator, java.util.Arrays.stream(parts).filter(part -> !part.contains("test-classes")).toList());
  }

  /** Waits for a line on standard output; false if it never came. */
  public boolean says(String words, Duration patience) throws IOException, InterruptedException {
    var until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < until) {
      if (output().contains(words)) {
        return true;
      }
      if (!process.isAlive()) {
        return output().contains(words);
      }
      Thread.sleep(50);
    }
    return false;
  }

  public String output() throws IOException {
    return Files.readString(output);
  }

  public String errors() throws IOException {
    return Files.readString(errors).strip();
  }

  public long pid() {
    return process.pid();
  }

  /** The exit code; waits at most a minute and a half. */
  public int ended() throws InterruptedException {
    return process.waitFor(90, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  /** Asks it to stop, as Ctrl-C or a service manager does. */
  public void stop() {
    process.destroy();
  }

  /** {@code kill -9}: nothing of ours gets to run. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
    Files.deleteIfExists(output);
    Files.deleteIfExists(errors);
  }
}
