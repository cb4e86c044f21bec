package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.read.BallotFormats.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Damages good ballot files at random and reads them: the answer must be ballots, which written and read again are the same, or a refusal that
 * names a line of the file; in good time, and without a lack of memory.
 *
 * <p>usage: {@code ReadersFuzz SECONDS [SEED]}
 */
final class ReadersFuzz {
  private static final long SLOW = 5_000_000_000L;
  private static final List<String> NUMBERS =
      List.of("0", "-1", "1", "10000", "10001", "100000000", "2147483648", "9223372036854775807", "9223372036854775808", "99999999999999999999", "1e9", "0x1", "١");
  private static final List<String> PIECES =
      List.of("\n", "\r", "\n0\n", "\0", "\"", ",", ";", "#", "{", "}", "[", "]", "[tie", "-", "=", "(", ")", ":", " ", "\t", "\uFEFF", "\u2028", "é", "META\n", "VOTES\n", "PROJECTS\n");

  private final SplittableRandom random;
  private final List<byte[]> samples = new ArrayList<>();
  private long tried;
  private long refused;

  ReadersFuzz(long seed) {
    random = new SplittableRandom(seed);
    for (var i = 0; i < 8; i++) {
      var files = new RandomFiles(seed + i);
      var ranked = files.ranked(i % 2 == 0, i % 3 == 0, false, false);
      samples.addAll(List.of(written(Format.BLT, ranked), written(Format.PREFLIB, ranked), written(Format.CSV, ranked)));
      samples.addAll(List.of(written(Format.PREFLIB, files.marked(3)), written(Format.CSV, files.marked(9))));
      samples.add(written(Format.PABULIB, files.budget(List.of("approval", "ordinal", "cumulative", "scoring").get(i % 4))));
    }
    samples.add("3 2\n-2\n[nick a b c]\n[tie c b a]\n# 1: Ann\n(x1) a b=c - 0\n3 1 0 # pile\n0\n\"A\" \"B\"\n\"C\"\n".getBytes(StandardCharsets.UTF_8));
  }

  public static void main(String[] args) throws IOException {
    var fuzz = new ReadersFuzz(args.length > 1 ? Long.parseLong(args[1]) : 1);
    fuzz.run(Long.parseLong(args[0]) * 1_000_000_000L);
    System.out.println(fuzz.tried + " files, " + fuzz.refused + " refused");
  }

  /** Runs for so many nanoseconds; what goes wrong is thrown, and the file kept in the folder for temporary files. */
  void run(long nanos) throws IOException {
    var start = System.nanoTime();
    while (System.nanoTime() - start < nanos) {
      var bytes = damaged();
      try {
        check(bytes);
      } catch (RuntimeException | Error e) {
        var kept = Files.createTempFile("ballots", ".fuzz");
        Files.write(kept, bytes);
        throw new AssertionError("file " + tried + ", kept as " + kept, e);
      }
    }
  }

  long tried() {
    return tried;
  }

  long refused() {
    return refused;
  }

  private void check(byte[] bytes) throws IOException {
    var options = new Reading(random.nextBoolean() ? Reading.Wanted.RANKINGS : Reading.Wanted.MARKS, BallotClasses.NONE, 1 + random.nextInt(2), 10_000, n -> {});
    var start = System.nanoTime();
    tried++;
    try {
      var file = BallotFile.read("fuzz", new ByteArrayInputStream(bytes), options);
      again(file, options);
    } catch (Unreadable e) {
      refused++;
      if (e.line() > bytes.length * 1_100L + 2 || e.line() < 0 || e.expected().contains("memory") || String.valueOf(e.getMessage()).length() > 500) {
        throw new AssertionError("a strange refusal", e);
      }
    }
    if (System.nanoTime() - start > SLOW) {
      throw new AssertionError("slow");
    }
  }

  private static void again(ReadFile file, Reading options) throws IOException {
    var format = switch (file) {
      case ReadFile.Ranked ranked -> Format.BLT;
      case ReadFile.Marked marked -> Format.CSV;
      case ReadFile.Budget budget -> Format.PABULIB;
    };
    var out = new ByteArrayOutputStream();
    Map<String, Long> ballots;
    try {
      ballots = Texts.ballots(file);
      if (format != Format.BLT && ballots.values().stream().mapToLong(Long::longValue).anyMatch(count -> count > 10_000)) {
        return;
      }
      BallotFormats.write(format, file, out);
    } catch (Unwritable e) {
      return;
    }
    var read = Texts.read(out.toByteArray(), options);
    if (!Texts.ballots(read).equals(ballots) || !read.slate().names().equals(file.slate().names())) {
      throw new AssertionError("other ballots when written and read again");
    }
  }

  private byte[] damaged() {
    var bytes = samples.get(random.nextInt(samples.size()));
    for (var times = random.nextInt(6); times > 0; times--) {
      bytes = once(bytes);
    }
    if (random.nextInt(8) == 0) {
      bytes = zipped(bytes);
      bytes = random.nextBoolean() ? once(bytes) : bytes;
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    var at = random.nextInt(bytes.length + 1);
    var to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(4) == 0 ? bytes.length + 1 : 6));
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes);
      case 1 -> Arrays.copyOf(bytes, at);
      case 2 -> spliced(bytes, at, to, new byte[0]);
      case 3 -> bytes.length > 200_000 ? bytes : spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
      case 4 -> spliced(bytes, at, to, text(PIECES.get(random.nextInt(PIECES.size()))));
      case 5 -> number(bytes, at);
      case 6 -> spliced(bytes, at, at, text(PIECES.get(random.nextInt(PIECES.size()))));
      default -> {
        var other = samples.get(random.nextInt(samples.size()));
        var from = random.nextInt(other.length + 1);
        yield spliced(bytes, at, to, Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(200))));
      }
    };
  }

  private byte[] flipped(byte[] bytes) {
    var flipped = bytes.clone();
    if (bytes.length > 0) {
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** Another number where the next one stands. */
  private byte[] number(byte[] bytes, int start) {
    var from = start;
    while (from < bytes.length && !Character.isDigit(bytes[from])) {
      from++;
    }
    var to = from;
    while (to < bytes.length && Character.isDigit(bytes[to])) {
      to++;
    }
    return spliced(bytes, from, to, text(NUMBERS.get(random.nextInt(NUMBERS.size()))));
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    var spliced = Arrays.copyOf(bytes, bytes.length - (to - from) + piece.length);
    System.arraycopy(piece, 0, spliced, from, piece.length);
    System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
    return spliced;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zipped(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] written(Format format, ReadFile file) {
    var out = new ByteArrayOutputStream();
    try {
      BallotFormats.write(format, file, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
