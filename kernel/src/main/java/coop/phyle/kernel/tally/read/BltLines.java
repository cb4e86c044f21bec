package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.RankingBox;
import java.util.Map;

/** Ballots of BLT: "3 1 4=2 - 5 0" are three ballots, "(A17) 1 0" is one with an id. */
final class BltLines implements BallotLines {
  private final int candidates;
  private final Map<String, Integer> nicks;
  private final String expected;
  private final Preferences preferences;

  BltLines(int candidates, Map<String, Integer> nicks, RankingBox box) {
    this.candidates = candidates;
    this.nicks = nicks;
    this.expected = "a candidate from 1 to " + candidates;
    this.preferences = new Preferences(box);
  }

  @Override
  public boolean upToMarker() {
    return true;
  }

  @Override
  public boolean comments() {
    return true;
  }

  @Override
  public void cut(Cursor line) {
    if (line.take('(')) {
      line.idFrom = line.at;
      while (line.peek() != ')') {
        if (line.done()) {
          throw line.bad("a ) after the ballot's id");
        }
        line.at++;
      }
      line.idTo = line.at++;
    } else {
      line.weight = line.number(Long.MAX_VALUE, "how many ballots, from 1 to " + Long.MAX_VALUE);
      if (line.weight == 0) {
        throw new BadLine("how many ballots, from 1 to " + Long.MAX_VALUE, "0");
      }
      if (!line.done() && !Newlines.isSpace(line.bytes[line.at])) {
        throw line.bad("a space after how many ballots there are");
      }
    }
    line.spaces();
  }

  @Override
  public void add(Cursor line, int classIndex, long count) {
    preferences.clear();
    while (!ended(line)) {
      if (isSkip(line)) {
        line.at++;
        preferences.skip();
      } else {
        preferences.rank(candidate(line));
        while (line.take('=')) {
          preferences.tie(candidate(line));
        }
      }
      if (!line.done() && !Newlines.isSpace(line.bytes[line.at])) {
        throw line.bad("a space after a rank");
      }
      line.spaces();
    }
    preferences.add(classIndex, count);
  }

  private static boolean isSkip(Cursor line) {
    return line.peek() == '-' && (line.at + 1 == line.to || Newlines.isSpace(line.bytes[line.at + 1]));
  }

  /** Takes the 0 that ends a ballot. */
  private static boolean ended(Cursor line) {
    if (line.done() || line.peek() == '#') {
      throw line.bad("0 at the end of the ballot");
    }
    if (line.peek() != '0' || (line.at + 1 < line.to && !Newlines.isSpace(line.bytes[line.at + 1]) && line.bytes[line.at + 1] != '#')) {
      return false;
    }
    line.at++;
    line.spaces();
    if (!line.done() && line.peek() != '#') {
      throw line.bad("the end of the line after the 0 that ends a ballot");
    }
    return true;
  }

  private int candidate(Cursor line) {
    if (nicks.isEmpty() || line.atDigit()) {
      var number = (int) line.number(candidates, expected);
      if (number == 0) {
        throw new BadLine(expected, "0");
      }
      return number - 1;
    }
    var start = line.at;
    var nick = nicks.get(line.upTo(" \t\r="));
    if (nick == null) {
      line.at = start;
      throw line.bad(expected + " or a nickname");
    }
    return nick;
  }
}
