package coop.phyle.kernel.tally.read;

import java.util.List;

/** What every format allows in its head: how many candidates, how long names. */
final class Names {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_REMARK = 20_000;

  private Names() {}

  /** A name or title without space around it, or {@link BadLine}. */
  static String checked(String text) {
    return checked(text, LONGEST, "names of at most " + LONGEST + " characters");
  }

  /** What a file tells about itself. */
  static String remark(String text) {
    return checked(text, LONGEST_REMARK, "texts of at most " + LONGEST_REMARK + " characters");
  }

  private static String checked(String text, int longest, String expected) {
    var name = text.strip();
    if (name.length() > longest) {
      throw new BadLine(expected, name);
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new BadLine("a name without control characters", name);
    }
    return name;
  }

  /** A number of candidates. */
  static int candidates(String number, int most) {
    return (int) number(number, most, "at most " + most + " candidates");
  }

  /** Candidates named in one line. */
  static List<String> candidates(List<String> cells, int most) {
    if (cells.size() > most) {
      throw new BadLine("at most " + most + " candidates", String.valueOf(cells.size()));
    }
    return cells.stream().map(Names::checked).toList();
  }

  /** A whole number from 0. */
  static long number(String text, long most, String expected) {
    if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) > most) {
      throw new BadLine(expected, text);
    }
    return Long.parseLong(text);
  }
}
