package coop.phyle.bench;

import coop.phyle.deciding.DecidingBench;
import coop.phyle.deciding.TalkingBench;
import coop.phyle.membership.InvitingBench;
import coop.phyle.server.BenchServer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures and writes docs/benchmarks.md. Arguments: the repository's root, a folder for data that may be thrown away, and, to measure only some and
 * print them instead, any of kernel, tally, served, deciding.
 */
public final class Benchmarks {
  private static final int PORT = 18_480;

  private Benchmarks() {}

  public static void main(String... arguments) throws Exception {
    var root = Path.of(arguments[0]);
    var data = Path.of(arguments[1]);
    var before = load();
    var table = new Table();
    var parts = List.of(arguments).subList(2, arguments.length);
    if (wanted(parts, "kernel")) {
      kernel(table);
    }
    if (wanted(parts, "tally")) {
      new TallyBench(root, data.resolve("tally")).measure(table);
    }
    if (wanted(parts, "served")) {
      new ServedBench(root, data.resolve("served"), PORT).measure(table);
    }
    if (wanted(parts, "deciding")) {
      try (var context = BenchServer.start(data.resolve("deciding"), PORT + 1)) {
        DecidingBench.run(context, "http://localhost:" + (PORT + 1), table::add);
        InvitingBench.run(context, table::add);
      }
    }
    if (wanted(parts, "talking")) {
      try (var context = BenchServer.start(data.resolve("talking"), PORT + 2)) {
        TalkingBench.run(context, "http://localhost:" + (PORT + 2), table::add);
      }
    }
    if (parts.isEmpty()) {
      Files.writeString(root.resolve("docs/benchmarks.md"), page(table, before));
    } else {
      System.out.printf("%s%nload average %.1f before, %.1f after%n", table.markdown(), before, load());
    }
  }

  private static boolean wanted(List<String> parts, String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private static void kernel(Table table) throws Exception {
    for (var result : new Runner(new OptionsBuilder().include(KernelBench.class.getName()).build()).run()) {
      var name = result.getPrimaryResult().getLabel();
      var what =
          switch (name) {
            case "count" -> "kernel: count a resolution of 10,000 ballots, weighted and by class";
            case "receipts" -> "kernel: codes of 10,000 ballots";
            case "rollRoot" -> "kernel: Merkle root over a roll of 10,000";
            default -> name;
          };
      table.add(what, result.getPrimaryResult().getScore() / 1000, "ms");
    }
  }

  private static String page(Table table, double before) {
    var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return """
        # Benchmarks

        Written by `bin/bench` on %s: %d cores, %d GB of memory, Java %s, PostgreSQL 18 with the settings of real data (fsync on). Server, database and load driver
        share the machine, warmed up by some thousand requests. "At once": every client waits for its answer before it asks again. "A second": voters come at that
        pace whatever the server does, and wait from the moment they came. Other work on the machine makes the numbers worse, never better: its load
        average was %.1f when this began and %.1f when it ended.

        %s"""
        .formatted(
            LocalDate.now(), machine.getAvailableProcessors(), Math.round(machine.getTotalMemorySize() / 1e9), Runtime.version().feature(), before, load(), table.markdown());
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
