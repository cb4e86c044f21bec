package coop.phyle.kernel.tally.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Reads ballot files. What format a file has is told from its content:
 *
 * <ul>
 *   <li>BLT as of Hill, Wichmann and Woodall, Algorithm 123 (1987), with what OpenSTV, OpaVote and Droop added: comments, ballot ids, equal and
 *       skipped ranks, nicknames, withdrawn candidates, an order for ties. One line of ballots a line.
 *   <li>PrefLib's .soc, .soi, .toc, .toi and .cat as of 2022, metadata in comments.
 *   <li>Pabulib's .pb.
 *   <li>RCTab's generic CSV: a header with names, then a row a ballot: its id, and for each candidate a rank (or a mark) or nothing.
 * </ul>
 *
 * Text is UTF-8, with or without a byte order mark; other encodings are refused where names are read. At most 10,000 candidates, 1,000
 * characters a name, 1 MiB a line.
 */
public final class BallotFile {
  private static final Pattern METADATA =
      Pattern.compile("#\\s*(FILE NAME|TITLE|DESCRIPTION|DATA TYPE|MODIFICATION TYPE|RELATES TO|RELATED FILES|PUBLICATION DATE"
          + "|MODIFICATION DATE|NUMBER [A-Z ]+|(ALTERNATIVE|CATEGORY) NAME \\d+)\\s*:.*");
  private static final Pattern BLT = Pattern.compile("(#|/\\*).*|\\d+(\\s[^,;]*)?");

  private BallotFile() {}

  /** Reads a file, which must not be a directory. */
  public static ReadFile read(Path path, Reading options) throws IOException {
    if (Files.isDirectory(path)) {
      throw new Unreadable(path.toString(), 0, "a file", "a directory");
    }
    try (var in = Files.newInputStream(path)) {
      return read(path.toString(), in, options);
    }
  }

  /** Reads a stream to its end; the name is for messages only. Throws {@link Unreadable}. */
  public static ReadFile read(String name, InputStream in, Reading options) {
    var input = new Input(in, options.progress());
    try {
      return read(new Source(name, input, options));
    } catch (BadLine e) {
      throw e.in(name, input.line());
    } catch (ArithmeticException e) {
      throw Aggregation.tooMany(name);
    } catch (OutOfMemoryError e) {
      var room = Runtime.getRuntime().maxMemory() >> 20;
      throw new Unreadable(name, 0, "different ballots that fit into " + room + " MiB of memory", "more");
    }
  }

  private static ReadFile read(Source source) {
    var input = source.input();
    var first = input.peek();
    while (first != null && first.isBlank()) {
      input.next();
      first = input.peek();
    }
    if (first == null) {
      input.next();
      throw new BadLine("ballots", "an empty file");
    }
    var line = first.strip();
    if (METADATA.matcher(line).matches()) {
      return new PrefLibFile(source).read();
    }
    if (BLT.matcher(line).matches()) {
      return new BltFile(source).read();
    }
    if (line.matches("\"?META\"?;*")) {
      return new PabulibFile(source).read();
    }
    if (line.indexOf(',') > 0) {
      return new CsvFile(source).read();
    }
    input.next();
    throw new BadLine("BLT, PrefLib, Pabulib or CSV with ballots", line);
  }
}
