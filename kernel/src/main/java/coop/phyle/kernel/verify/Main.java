package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.LogKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code ./phyle verify}: exit code 0 when every export agrees, 1 at a difference, 2 when something could not be read. */
public final class Main {
  private static final String USAGE =
      """
      usage: verify FILE|URL… [--key KEY] [--head ROOT] [--openings FILE]
        FILE|URL         an export of a co-op's record (its page "Record" offers it), or a folder of exports
        --key KEY        the co-op's public key as you know it from elsewhere
        --head ROOT      root of a head published earlier, which the log must contain
        --openings FILE  the opening file of an auditor, as many as you have: recounts sealed classes too
      """;

  private final List<String> sources = new ArrayList<>();
  private Pins pins = Pins.NONE;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  /** The command without leaving the program. */
  public static int run(String[] args, PrintStream out) {
    var main = new Main();
    try {
      main.read(args);
    } catch (IOException | IllegalArgumentException | InvalidJson e) {
      out.println(fault(e));
      out.print(USAGE);
      return 2;
    }
    var worst = 0;
    for (var source : main.sources) {
      var report = main.verify(source);
      out.println(source);
      out.print(report.text());
      worst = Math.max(worst, report.finding().exit());
    }
    return worst;
  }

  private Report verify(String source) {
    try (var in = Source.open(source)) {
      return Verifier.verify(in, pins);
    } catch (IOException | java.nio.file.InvalidPathException e) {
      SortedMap<String, Long> none = new TreeMap<>();
      return new Report(new Report.Unusable(fault(e)), Optional.empty(), Optional.empty(), none, List.of());
    }
  }

  private void read(String[] args) throws IOException {
    for (var i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        sources.addAll(Source.expanded(args[i]));
        continue;
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      option(args[i], args[++i]);
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("name an export");
    }
  }

  private void option(String name, String value) throws IOException {
    pins =
        switch (name) {
          case "--key" -> new Pins(Optional.of(new LogKey(value.replace(" ", ""))), pins.root(), pins.openings());
          case "--head" -> new Pins(pins.key(), Optional.of(new Hash(value)), pins.openings());
          case "--openings" -> new Pins(pins.key(), pins.root(), Optional.of(with(Openings.read(Json.parseObject(Files.readString(Path.of(value)))))));
          default -> throw new IllegalArgumentException("unknown option " + name);
        };
  }

  private Openings with(Openings more) {
    return pins.openings().map(known -> known.and(more)).orElse(more);
  }

  private static String fault(Exception e) {
    return e instanceof NoSuchFileException ? "no such file: " + e.getMessage() : String.valueOf(e.getMessage());
  }
}
