package coop.phyle.kernel.tally.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes large ballot files from fixed seeds.
 *
 * <p>usage: {@code BigBallots minneapolis|few-patterns|many-patterns OUTPUT [DATA]}
 *
 * <ul>
 *   <li>minneapolis: the CSV of 1,041,313 ballots in 36 columns, 47 MB, from the folder DATA with candidates.txt and patterns.tsv
 *   <li>few-patterns: a BLT of 10 million ballots of 13 candidates in 2,700 different rankings, some of them much more frequent than others
 *   <li>many-patterns: a BLT of 10 million random full rankings of 10 candidates, 3.4 million of them different, 250 MB
 * </ul>
 */
public final class BigBallots {
  private static final int BALLOTS = 10_000_000;
  private static final int FEW = 2_700;

  private BigBallots() {}

  public static void main(String[] args) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16)) {
      switch (args[0]) {
        case "minneapolis" -> minneapolis(Path.of(args[2]), out);
        case "few-patterns" -> few(out, BALLOTS);
        case "many-patterns" -> many(out, BALLOTS);
        default -> throw new IllegalArgumentException("minneapolis, few-patterns or many-patterns, not " + args[0]);
      }
    }
  }

  /** Expands patterns ("count TAB rank:candidate …") to rows, shuffled so that alike ones are not neighbours. */
  static void minneapolis(Path data, OutputStream out) throws IOException {
    var candidates = Files.readAllLines(data.resolve("candidates.txt"));
    var tails = new ArrayList<byte[]>();
    var ballots = new int[16];
    var n = 0;
    for (var line : Files.readAllLines(data.resolve("patterns.tsv"))) {
      if (line.startsWith("#")) {
        continue;
      }
      var parts = line.split("\t", 2);
      var count = Integer.parseInt(parts[0]);
      ballots = n + count <= ballots.length ? ballots : Arrays.copyOf(ballots, (n + count) * 2);
      Arrays.fill(ballots, n, n += count, tails.size());
      tails.add(row(parts.length < 2 ? "" : parts[1], candidates.size()));
    }
    shuffle(ballots, n);
    out.write(header(candidates));
    for (var i = 0; i < n; i++) {
      out.write(String.valueOf(i + 1).getBytes(StandardCharsets.US_ASCII));
      out.write(tails.get(ballots[i]));
    }
  }

  static void few(OutputStream out, int ballots) throws IOException {
    var random = new SplittableRandom(2_700);
    var different = new LinkedHashSet<String>();
    while (different.size() < FEW) {
      var length = 1;
      while (length < 13 && random.nextInt(FEW) < different.size()) {
        length++;
      }
      different.add(new String(line(order(random, 13), length), StandardCharsets.US_ASCII));
    }
    var lines = different.stream().map(line -> line.getBytes(StandardCharsets.US_ASCII)).toList();
    out.write("13 4\n".getBytes(StandardCharsets.US_ASCII));
    for (var i = 0; i < ballots; i++) {
      // Each ranking once; then the product of even draws makes the first, short ones frequent.
      out.write(lines.get(i < FEW ? i : (int) ((long) random.nextInt(FEW) * random.nextInt(FEW) * random.nextInt(FEW) / FEW / FEW)));
    }
    out.write(foot(13));
  }

  static void many(OutputStream out, int ballots) throws IOException {
    var random = new SplittableRandom(3_628_800);
    out.write("10 3\n".getBytes(StandardCharsets.US_ASCII));
    for (var i = 0; i < ballots; i++) {
      out.write(line(order(random, 10), 10));
    }
    out.write(foot(10));
  }

  private static byte[] header(List<String> candidates) {
    return ("Cast Vote Record," + String.join(",", candidates) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] row(String pattern, int candidates) {
    var cells = new ArrayList<>(Collections.nCopies(candidates, ""));
    for (var mark : pattern.isBlank() ? new String[0] : pattern.strip().split(" ")) {
      var colon = mark.indexOf(':');
      cells.set(Integer.parseInt(mark.substring(colon + 1)) - 1, mark.substring(0, colon));
    }
    return ("," + String.join(",", cells) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static void shuffle(int[] ballots, int n) {
    var random = new SplittableRandom(1_041_313);
    for (var i = n - 1; i > 0; i--) {
      var j = random.nextInt(i + 1);
      var swapped = ballots[i];
      ballots[i] = ballots[j];
      ballots[j] = swapped;
    }
  }

  private static int[] order(SplittableRandom random, int candidates) {
    var order = new int[candidates];
    for (var i = 0; i < candidates; i++) {
      var j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i + 1;
    }
    return order;
  }

  private static byte[] line(int[] order, int length) {
    var line = new StringBuilder("1 ");
    for (var i = 0; i < length; i++) {
      line.append(order[i]).append(' ');
    }
    return line.append("0\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] foot(int candidates) {
    var foot = new StringBuilder("0\n");
    for (var c = 1; c <= candidates; c++) {
      foot.append("\"Candidate ").append(c).append("\"\n");
    }
    return foot.append("\"Ballots from a fixed seed\"\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
