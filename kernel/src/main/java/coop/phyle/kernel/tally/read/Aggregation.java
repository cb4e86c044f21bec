package coop.phyle.kernel.tally.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ballots of a file with several threads. Each takes a block of whole lines in turn, under a lock, and reads it by itself. Blocks
 * are handed out in order and every one is finished, so whatever the number of threads the first bad line is always met.
 */
final class Aggregation {
  private final String file;
  private final Input input;
  private final BallotLines format;
  private final ClassFinder classes;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final List<Pass> passes = new ArrayList<>();
  private int blocks;
  private long numbers = 1;
  private volatile boolean stopped;

  Aggregation(String file, Input input, BallotLines format, Reading reading) {
    this.file = file;
    this.input = input;
    this.format = format;
    this.classes = new ClassFinder(reading.classes());
  }

  /** Reads all ballots and hands the different ones to the format. */
  void run(int threads) {
    var first = pass();
    var several = step(first);
    if (several) {
      several = step(first);
    }
    // A file of one block is not worth a thread.
    if (several && threads > 1) {
      var others = IntStream.range(1, threads).mapToObj(i -> Thread.ofPlatform().daemon().name("ballots-" + i).unstarted(this::work)).toList();
      others.forEach(Thread::start);
      work(first);
      others.forEach(Aggregation::join);
    } else {
      work(first);
    }
    if (failure.get() instanceof Error error) {
      throw error;
    } else if (failure.get() instanceof RuntimeException bug) {
      throw bug;
    }
    understand();
  }

  private void work() {
    work(pass());
  }

  private void work(Pass pass) {
    try {
      while (step(pass)) {
        // until the end, or a bad line
      }
    } catch (RuntimeException | Error e) {
      stopped = true;
      failure.compareAndSet(null, e);
    }
  }

  private Pass pass() {
    var pass = new Pass(format, classes);
    synchronized (input) {
      passes.add(pass);
    }
    return pass;
  }

  private boolean step(Pass pass) {
    int length;
    int block;
    long number;
    synchronized (input) {
      length = stopped ? 0 : input.fill(pass.block(), format.upToMarker());
      block = blocks++;
      number = numbers;
      if (classes.numbered()) {
        numbers += pass.numbers(length);
      }
    }
    if (length == 0) {
      return false;
    }
    var good = pass.read(length, block, number);
    stopped |= !good;
    synchronized (input) {
      input.processed(block, pass.lines());
    }
    return good;
  }

  private void understand() {
    var worst = passes.stream().min((a, b) -> Long.compare(a.badPlace(), b.badPlace())).orElseThrow();
    var place = new long[] {worst.badPlace()};
    var bad = new @Nullable BadLine[] {worst.bad()};
    for (var pass : passes) {
      pass.table().forEach((line, classIndex, weight, first) -> {
        try {
          if (first < place[0]) {
            format.add(line, classIndex, weight);
          }
        } catch (BadLine e) {
          place[0] = first;
          bad[0] = e;
        }
      });
    }
    if (bad[0] != null) {
      throw bad[0].in(file, input.lineIn((int) (place[0] >>> Integer.SIZE), (int) place[0]));
    }
    if (passes.stream().anyMatch(pass -> pass.table().overflown())) {
      throw tooMany(file);
    }
    input.endBlocks();
  }

  static Unreadable tooMany(String file) {
    return new Unreadable(file, 0, "at most " + Long.MAX_VALUE + " ballots alike", "more");
  }

  private static void join(Thread thread) {
    var interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
