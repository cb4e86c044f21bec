package coop.phyle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whole processes of {@code ./phyle tally}, start of the JVM included: median wall time of five runs and the most memory any of them held. */
final class TallyBench {
  private static final int RUNS = 5;

  private final Path root;
  private final Path folder;

  TallyBench(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  void measure(Table table) throws Exception {
    Files.createDirectories(folder);
    run(List.of("--help"));
    var samples = samples();
    if (samples != null) {
      var ward = samples.resolve("scottish-wards/aberdeen_2022_ward12.blt").toString();
      measure(table, "a ward of 4,997 ballots, scottish", List.of(ward, "--method", "scottish"));
      try (var files = Files.list(samples.resolve("scottish-wards"))) {
        var wards = new ArrayList<>(files.map(Path::toString).filter(name -> name.endsWith(".blt")).sorted().toList());
        wards.addAll(List.of("--method", "scottish", "--method", "meek-prf", "--method", "irv", "--method", "schulze"));
        measure(table, "56 wards, scottish + meek-prf + irv + schulze", wards);
      }
      var mayor = folder.resolve("mayor.csv");
      generate("minneapolis", mayor.toString(), samples.resolve("minneapolis-mayor-x13").toString());
      measure(table, "RCTab CSV of 47 MB, 1,041,313 ballots, irv, 33 rounds",
          List.of(mayor.toString(), "--method", "irv:overvoteRule=exhaustImmediately,maxSkippedRanksAllowed=1,maxRankingsAllowed=3"));
      baseline(table, mayor);
    }
    var few = big("few-patterns");
    var classes = folder.resolve("classes.json");
    Files.writeString(classes, """
        {"shares": {"users": "1/2", "workers": "1/3", "stewards": "1/6"}, "absent": "renormalise",
         "ballots": {"users": ["1-6000000"], "workers": ["6000001-9500000"], "stewards": ["9500001-10000000"]}}
        """);
    measure(table, "10 million ballots weighted by class, 2,700 different rankings of 13, scottish + meek-prf + schulze",
        List.of(few.toString(), "--classes", classes.toString(), "--method", "scottish", "--method", "meek-prf", "--method", "schulze"));
    Files.delete(few);
    var many = big("many-patterns");
    measure(table, "10 million ballots, 3.4 million different rankings of 10, scottish", List.of(many.toString(), "--method", "scottish"));
    measure(table, "the same, scottish + meek-prf + schulze", List.of(many.toString(), "--method", "scottish", "--method", "meek-prf", "--method", "schulze"));
    Files.delete(many);
  }

  private Path big(String kind) throws Exception {
    var file = folder.resolve(kind + ".blt");
    generate(kind, file.toString());
    return file;
  }

  /** The kernel's own seeded generator; its tests are not on this class path. */
  private void generate(String... arguments) throws Exception {
    var java = ProcessHandle.current().info().command().orElse("java");
    var classes = root.resolve("kernel/target/classes") + ":" + root.resolve("kernel/target/test-classes");
    var command = Stream.concat(Stream.of(java, "-cp", classes, "coop.phyle.kernel.tally.bench.BigBallots"), Stream.of(arguments)).toList();
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("no " + arguments[0]);
    }
  }

  private void measure(Table table, String what, List<String> arguments) throws Exception {
    var walls = new ArrayList<Double>();
    var most = 0.0;
    for (var i = 0; i < RUNS; i++) {
      var ran = run(arguments);
      walls.add(ran.seconds());
      most = Math.max(most, ran.megabytes());
    }
    table.add(what, String.format(Locale.ROOT, "%.2f s, %,.0f MB", walls.stream().sorted().toList().get(RUNS / 2), most));
  }

  /** What counting without patterns takes: every ballot an object, every round a walk over all of them. */
  private static void baseline(Table table, Path csv) throws IOException {
    var walls = new ArrayList<Double>();
    for (var i = 0; i < RUNS; i++) {
      var began = System.nanoTime();
      NaiveRunoff.rounds(csv);
      walls.add((System.nanoTime() - began) / 1e9);
    }
    table.add("baseline for the CSV: an object a ballot, in a warm JVM", walls.stream().sorted().toList().get(RUNS / 2), "s");
  }

  private record Ran(double seconds, double megabytes) {}

  private Ran run(List<String> arguments) throws Exception {
    var command = Stream.concat(Stream.of(root.resolve("phyle").toString(), "tally"), arguments.stream()).toList();
    var began = System.nanoTime();
    var process = new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var most = 0.0;
    while (process.isAlive()) {
      most = Math.max(most, peak(process.pid()));
      Thread.sleep(2);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("./phyle tally " + arguments + " failed");
    }
    return new Ran((System.nanoTime() - began) / 1e9, most);
  }

  /** The most memory the process ever held, in MB; 0 where the machine does not tell. */
  private static double peak(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines.filter(line -> line.startsWith("VmHWM:")).mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6).findFirst().orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }

  /** Real elections beside the repository; null where they are missing, and what needs them is not measured. */
  private Path samples() {
    for (var place = root.toAbsolutePath(); place != null; place = place.getParent()) {
      if (Files.isDirectory(place.resolve("shared/data"))) {
        return place.resolve("shared/data");
      }
    }
    return null;
  }
}
