package coop.phyle.kernel.tally.read;

import java.nio.charset.StandardCharsets;

/** A place in a line of bytes. One serves for all lines of a thread. Also takes what a format finds when it cuts a line of ballots. */
final class Cursor {
  /** Decimal digits a long can have. */
  private static final int MOST_DIGITS = 19;

  byte[] bytes = new byte[0];
  int at;
  int to;

  /** How many ballots a line stands for. */
  long weight;

  /** Where the ballot's own id stands; empty where it has none. */
  int idFrom;
  int idTo;

  Cursor over(byte[] text, int start, int end) {
    bytes = text;
    at = start;
    to = end;
    weight = 1;
    idFrom = start;
    idTo = start;
    return this;
  }

  boolean done() {
    return at >= to;
  }

  /** The byte here, 0 to 255, or −1 at the end. */
  int peek() {
    return at < to ? bytes[at] & 0xFF : -1;
  }

  /** Takes the byte if it is this one. */
  boolean take(char c) {
    var here = peek() == c;
    at += here ? 1 : 0;
    return here;
  }

  void spaces() {
    while (at < to && Newlines.isSpace(bytes[at])) {
      at++;
    }
  }

  boolean atDigit() {
    var c = peek();
    return c >= '0' && c <= '9';
  }

  /** Takes a whole number up to {@code most}. */
  long number(long most, String expected) {
    var start = at;
    var value = 0L;
    while (at < to) {
      var digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      value = value * 10 + digit;
      at++;
    }
    // Nineteen digits that are too much for a long come out negative.
    if (at == start || at - start > MOST_DIGITS || value < 0 || value > most) {
      at = start;
      throw bad(expected);
    }
    return value;
  }

  /** Everything up to the next of these stops or the end, as text. */
  String upTo(String stops) {
    var start = at;
    while (at < to && stops.indexOf(bytes[at]) < 0) {
      at++;
    }
    return new String(bytes, start, at - start, StandardCharsets.UTF_8);
  }

  /** What is here is not what was expected. */
  BadLine bad(String expected) {
    return new BadLine(expected, done() ? "the end of the line" : found());
  }

  private String found() {
    var start = at;
    var first = new String(bytes, at, 1, StandardCharsets.ISO_8859_1);
    var word = upTo(" \t\r,;");
    at = start;
    return word.isEmpty() ? first : word;
  }
}
