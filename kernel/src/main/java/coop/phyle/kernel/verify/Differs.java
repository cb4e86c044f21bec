package coop.phyle.kernel.verify;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Ends the recount at the first difference; caught once, in {@link Verifier}. */
final class Differs extends RuntimeException {
  private static final long serialVersionUID = 1;
  final String where;
  final String expected;
  final String found;
  private OptionalLong position = OptionalLong.empty();
  private Optional<String> kind = Optional.empty();
  private Optional<String> block = Optional.empty();

  Differs(String where, @Nullable Object expected, @Nullable Object found) {
    super(where, null, false, false);
    this.where = where;
    this.expected = String.valueOf(expected);
    this.found = String.valueOf(found);
  }

  /** The same, of an act that is not the one being read. */
  Differs at(long act, Optional<String> actKind, Optional<String> head) {
    position = OptionalLong.of(act);
    kind = actKind;
    block = head;
    return this;
  }

  /** What the report says; the act being read where no other was named. */
  Difference difference(OptionalLong reading, Optional<String> readingKind) {
    return position.isPresent() ? new Difference(position, kind, where, expected, found, block) : new Difference(reading, readingKind, where, expected, found, block);
  }

  static void unless(boolean fine, String where, Object expected, Object found) {
    if (!fine) {
      throw new Differs(where, expected, found);
    }
  }

  static void unlessEqual(Object expected, Object found, String where) {
    unless(expected.equals(found), where, expected, found);
  }
}
