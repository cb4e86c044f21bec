package coop.phyle.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place in books order, to read on from: the day and the number of an entry. */
public record StatementKey(LocalDate on, long seq) implements Comparable<StatementKey> {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,18})");

  /** Before everything that counts from a day. */
  static StatementKey before(LocalDate day) {
    return new StatementKey(day, 0);
  }

  /** Reads "2026-11-22.17". */
  public static Optional<StatementKey> read(String text) {
    var parts = SHAPE.matcher(text);
    try {
      return parts.matches() ? Optional.of(new StatementKey(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(StatementKey other) {
    var days = on.compareTo(other.on);
    return days != 0 ? days : Long.compare(seq, other.seq);
  }

  @Override
  public String toString() {
    return on + "." + seq;
  }
}
