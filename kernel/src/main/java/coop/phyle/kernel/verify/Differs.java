package coop.phyle.kernel.verify;

import org.jspecify.annotations.Nullable;

/** Ends the recount at the first difference; caught once, in {@link Verifier}. */
final class Differs extends RuntimeException {
  private static final long serialVersionUID = 1;
  final String where;
  final String expected;
  final String found;

  Differs(String where, @Nullable Object expected, @Nullable Object found) {
    super(where, null, false, false);
    this.where = where;
    this.expected = String.valueOf(expected);
    this.found = String.valueOf(found);
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
