package coop.phyle.kernel.ballots;

import java.util.ArrayList;
import java.util.List;

/** The words of a ballot's text, and what can stand in them. */
final class Words {
  /** Characters of a word repeated in a refusal. */
  static final int LONGEST_WORD = 20;

  /** Longest whole number read: more digits than any figure has, fewer than overflow. */
  private static final int MOST_DIGITS = 8;

  private Words() {}

  /** Whether a text is longer than this many words of a paper can be: a number, a sign and something between. */
  static boolean tooLong(String text, int words) {
    return text.length() > 64 + words * (MOST_DIGITS + 4);
  }

  /** Divides at spaces, line ends, commas and semicolons, one pass. */
  static List<String> of(String text) {
    var words = new ArrayList<String>();
    var start = -1;
    for (var i = 0; i <= text.length(); i++) {
      var between = i == text.length() || between(text.charAt(i));
      if (between && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      } else if (!between && start < 0) {
        start = i;
      }
    }
    return words;
  }

  private static boolean between(char c) {
    return c == ' ' || c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0';
  }

  /** Whether the word is a whole number in ASCII digits, perhaps below 0. */
  static boolean isNumber(String word) {
    var from = word.startsWith("-") ? 1 : 0;
    if (word.length() == from || word.length() > from + MOST_DIGITS) {
      return false;
    }
    for (var i = from; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The beginning of a foreign word, fit to be shown: no control characters, no half of a pair. */
  static String excerpt(String word) {
    var shown = new StringBuilder();
    word.codePoints().limit(LONGEST_WORD)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '·' : c));
    return shown.toString();
  }
}
