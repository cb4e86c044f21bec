package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.tally.read.BallotFile;
import coop.phyle.kernel.tally.read.ReadFile;
import coop.phyle.kernel.tally.read.Reading;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Counting a ballot file as the command line does, for programs.
 *
 * @param method as on the command line; empty: told by content
 * @param seats overrule those in the file
 * @param seed for lots, in hexadecimal digits
 */
public record Recount(String method, OptionalInt seats, String seed) {
  /** Most candidates or projects a caller is ready for. */
  public record Limit(int candidates) {}

  /**
   * Reads and counts. Throws {@link coop.phyle.kernel.tally.read.Unreadable} naming the line, or {@link IllegalArgumentException} in words for a person
   * where the method or its options cannot be.
   */
  public Counted of(String name, InputStream ballots, Limit limit) {
    var methods = method.isEmpty() ? List.<String>of() : List.of(method);
    var tallying = new Tallying(
        new Arguments(List.of(name), methods, seats, Optional.empty(), seed, Arguments.Format.JSON, Optional.empty()), Classes.NONE);
    var wanted = method.isEmpty() ? Reading.Wanted.RANKINGS : Ways.named(method).wanted();
    var read = BallotFile.read(name, ballots, Reading.of(wanted).with(1).atMost(limit.candidates()));
    return tallying.counted(name, read, way(tallying, read));
  }

  private Way way(Tallying tallying, ReadFile read) {
    return method.isEmpty() ? Ways.usual(read, tallying.seats(read)) : Ways.named(method);
  }
}
