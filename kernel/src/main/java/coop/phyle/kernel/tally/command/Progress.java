package coop.phyle.kernel.tally.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** A bar on a terminal, once reading has taken a second. Elsewhere it says nothing. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 40;

  private final PrintStream terminal;
  private final boolean wanted;
  private final long all;
  private boolean patienceIsOver;
  private boolean closed;
  private long read;
  private int drawn = -1;

  Progress(PrintStream terminal, boolean wanted, long all) {
    this.terminal = terminal;
    this.wanted = wanted;
    this.all = all;
  }

  static Progress on(PrintStream terminal, List<String> files) {
    var people = System.console() != null && System.console().isTerminal();
    var progress = new Progress(terminal, people, people ? files.stream().mapToLong(Progress::length).sum() : 0);
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(progress::begin);
    return progress;
  }

  /** From now on the bar is drawn. */
  synchronized void begin() {
    patienceIsOver = true;
    draw();
  }

  /** Told now and then how much of a file was read. */
  LongConsumer of() {
    var before = new long[1];
    return bytes -> {
      more(bytes - before[0]);
      before[0] = bytes;
    };
  }

  private synchronized void more(long bytes) {
    read += bytes;
    draw();
  }

  private void draw() {
    var now = all == 0 ? 0 : (int) Math.min(100, read * 100 / all);
    if (wanted && patienceIsOver && !closed && all > 0 && now != drawn) {
      drawn = now;
      var full = now * WIDTH / 100;
      terminal.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + now + " %");
      terminal.flush();
    }
  }

  synchronized void clear() {
    if (drawn >= 0) {
      terminal.print("\r" + " ".repeat(WIDTH + 8) + "\r");
      terminal.flush();
      drawn = -1;
    }
  }

  @Override
  public synchronized void close() {
    clear();
    closed = true;
  }

  private static long length(String file) {
    try {
      return Files.size(Path.of(file));
    } catch (IOException | InvalidPathException unknown) {
      return 0;
    }
  }
}
