package coop.phyle.kernel.tally.read;

/** A ballot file that cannot be read: the first line that is wrong, what was expected there and what was found. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final long line;
  private final String expected;
  private final String found;

  /** What is wrong in a line counted from 1, or with the whole file: line 0. */
  public Unreadable(String file, long line, String expected, String found) {
    super(file + (line > 0 ? ":" + line : "") + ": expected " + expected + ", found " + found);
    this.file = file;
    this.line = line;
    this.expected = expected;
    this.found = found;
  }

  public String file() {
    return file;
  }

  public long line() {
    return line;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }
}
