package coop.phyle.kernel.tally.read;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes ballots in the formats that {@link BallotFile} reads. What a format has no place for is left out: classes, and in CSV title and seats. */
public final class BallotFormats {
  /** The most rows written where each ballot has its own. */
  private static final BigInteger MOST_ROWS = BigInteger.valueOf(100_000_000);

  private BallotFormats() {}

  /** Formats to write. */
  public enum Format {
    /** Rankings with seats, withdrawn candidates and the order of ties. */
    BLT,
    /** Rankings or marks, a row a ballot. */
    CSV,
    /** Rankings as soc, soi, toc or toi, whichever is the narrowest; marks as cat. */
    PREFLIB,
    /** Participatory budgets. */
    PABULIB
  }

  /** Writes UTF-8 and leaves the stream open. Throws {@link Unwritable} before or while writing. */
  public static void write(Format format, ReadFile file, OutputStream to) throws IOException {
    var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
    switch (format) {
      case BLT -> BltWriter.write(ranked(file, "BLT"), out);
      case CSV -> csv(file, out);
      case PREFLIB -> prefLib(file, out);
      case PABULIB -> PabulibWriter.write(budget(file), out);
    }
    out.flush();
  }

  private static void csv(ReadFile file, Writer out) throws IOException {
    switch (file) {
      case ReadFile.Ranked ranked -> CsvWriter.write(ranked.slate(), ranked.ballots(), out);
      case ReadFile.Marked marked -> CsvWriter.write(marked.slate(), marked.ballots(), out);
      case ReadFile.Budget budget -> CsvWriter.write(budget.slate(), budget.ballots(), out);
    }
  }

  private static void prefLib(ReadFile file, Writer out) throws IOException {
    switch (file) {
      case ReadFile.Ranked ranked -> PrefLibWriter.write(ranked.slate(), ranked.ballots(), out);
      case ReadFile.Marked marked -> PrefLibWriter.write(marked.slate(), marked.ballots(), out);
      case ReadFile.Budget budget -> PrefLibWriter.write(budget.slate(), budget.ballots(), out);
    }
  }

  private static ReadFile.Ranked ranked(ReadFile file, String format) {
    if (file instanceof ReadFile.Ranked ranked) {
      return ranked;
    }
    throw new Unwritable(format + " holds rankings, and these ballots give marks");
  }

  private static ReadFile.Budget budget(ReadFile file) {
    if (file instanceof ReadFile.Budget budget) {
      return budget;
    }
    throw new Unwritable("Pabulib holds budgets, and these ballots have no costs");
  }

  /** How many rows so many ballots take. */
  static long rows(BigInteger ballots) {
    if (ballots.compareTo(MOST_ROWS) > 0) {
      throw new Unwritable("a row for each ballot would make " + ballots + " rows, more than " + MOST_ROWS);
    }
    return ballots.longValueExact();
  }

  /** A name on one line. */
  static String plain(String name) {
    return name.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
