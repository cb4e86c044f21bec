package coop.phyle.kernel.tally.read;

/** Something is wrong where reading stands; whoever knows file and line makes an {@link Unreadable} of it. Cheap: it carries no stack. */
final class BadLine extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 60;

  private final String expected;
  private final String found;

  BadLine(String expected, String found) {
    super(expected, null, false, false);
    this.expected = expected;
    this.found = shown(found);
  }

  Unreadable in(String file, long line) {
    return new Unreadable(file, line, expected, found);
  }

  /** Text of the file fit for a terminal: short, no control characters. */
  static String shown(String text) {
    var fit = new StringBuilder();
    text.codePoints().limit(SHOWN).forEach(c -> {
      if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
        fit.append("\\u%04x".formatted(c));
      } else {
        fit.appendCodePoint(c);
      }
    });
    return text.codePointCount(0, text.length()) > SHOWN ? fit + "…" : fit.toString();
  }
}
