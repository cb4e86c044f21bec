package coop.phyle.bench;

import coop.phyle.deciding.DecidingBench;
import coop.phyle.deciding.SeekingBench;
import coop.phyle.deciding.TalkingBench;
import coop.phyle.membership.InvitingBench;
import coop.phyle.server.BenchServer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures, and writes into docs/benchmarks.md what it measured. Arguments: the repository's root, a folder for data that may be thrown away, and, to
 * measure only some, any of the parts.
 */
public final class Benchmarks {
  private static final int PORT = 18_480;

  private Benchmarks() {}

  /** One part of what there is to measure. */
  private interface Measuring {
    void measure(Path root, Path data, Table table) throws Exception;
  }

  private enum Part {
    KERNEL("", (root, data, table) -> kernel(table)),
    TALLY("Counting files", (root, data, table) -> new TallyBench(root, data).measure(table)),
    SERVED("", (root, data, table) -> new ServedBench(root, data, PORT).measure(table)),
    DECIDING("Deciding", (root, data, table) -> deciding(data, table)),
    TALKING("Deciding", (root, data, table) -> talking(data, table)),
    SEEKING("Searching", (root, data, table) -> seeking(data, table));

    private final String section;
    private final Measuring bench;

    Part(String section, Measuring bench) {
      this.section = section;
      this.bench = bench;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static void main(String... arguments) throws Exception {
    var root = Path.of(arguments[0]);
    var wanted = List.of(arguments).subList(2, arguments.length);
    var file = root.resolve("docs/benchmarks.md");
    for (var part : Part.values()) {
      if (wanted.isEmpty() || wanted.contains(part.word())) {
        var before = load();
        var table = new Table();
        part.bench.measure(root, Path.of(arguments[1]).resolve(part.word()), table);
        var page = new Written(Files.readString(file));
        page.renew(part.section, part.word(), table.rows(), machine(before));
        Files.writeString(file, page.toString());
      }
    }
  }

  private static void deciding(Path data, Table table) throws Exception {
    try (var context = BenchServer.start(data, PORT + 1)) {
      DecidingBench.run(context, "http://localhost:" + (PORT + 1), table::add);
      InvitingBench.run(context, table::add);
    }
  }

  private static void talking(Path data, Table table) throws Exception {
    try (var context = BenchServer.start(data, PORT + 2)) {
      TalkingBench.run(context, "http://localhost:" + (PORT + 2), table::add);
    }
  }

  private static void seeking(Path data, Table table) throws Exception {
    try (var context = BenchServer.start(data, PORT + 3)) {
      SeekingBench.run(context, "http://localhost:" + (PORT + 3), table::add);
    }
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

  private static String machine(double before) {
    var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT, "%s on %d cores, %d GB of memory, Java %s; load average %.1f before, %.1f after.", LocalDate.now(), machine.getAvailableProcessors(),
        Math.round(machine.getTotalMemorySize() / 1e9), Runtime.version().feature(), before, load());
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
