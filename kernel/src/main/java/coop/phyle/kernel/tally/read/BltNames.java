package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names and title of a BLT file, be they quoted after the ballots or in comments anywhere around them ("# 2: Basil"). */
final class BltNames {
  private static final Pattern COMMENTED = Pattern.compile("#\\s*(?:[Cc]andidate\\s+)?(\\d{1,5})\\s*[:.)=]\\s*(.*\\S)\\s*");
  private static final Pattern TITLED = Pattern.compile("#\\s*[Tt]itle\\s*:\\s*(.*\\S)\\s*");

  private final Map<Integer, String> commented = new TreeMap<>();
  private final List<String> texts = new ArrayList<>();
  private String title = "";
  private int candidates;

  /** Says how many candidates there are, which comments may come before. */
  void expect(int number) {
    candidates = number;
  }

  /** Looks at what a line says after #. */
  void comment(String line) {
    var start = line.indexOf('#');
    var comment = start < 0 ? "" : line.substring(start);
    var named = COMMENTED.matcher(comment);
    var titled = TITLED.matcher(comment);
    if (named.matches()) {
      name(Integer.parseInt(named.group(1)), named.group(2));
    } else if (titled.matches()) {
      title = Names.checked(titled.group(1));
    }
  }

  private void name(int number, String name) {
    if (number >= 1 && number <= Rankings.MOST_CANDIDATES) {
      commented.put(number, Names.checked(name));
    }
  }

  /** Takes a line after the ballots that is not in quotes. */
  void bare(String text) {
    add(text);
  }

  /** Takes the quoted texts of a line; within quotes \" is a quote and \\ a backslash. */
  void quoted(String line) {
    var text = new StringBuilder();
    var inside = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (inside && c == '\\' && i + 1 < line.length() && "\"\\".indexOf(line.charAt(i + 1)) >= 0) {
        text.append(line.charAt(++i));
      } else if (c == '"' && inside) {
        add(text.toString());
        text.setLength(0);
        inside = false;
      } else if (inside) {
        text.append(c);
      } else if (c == '"') {
        inside = true;
      } else if (c == '#') {
        comment(line.substring(i));
        return;
      } else if (!Character.isWhitespace(c)) {
        throw new BadLine("a name in quotes", line.substring(i));
      }
    }
    if (inside) {
      throw new BadLine("a closing quote", line);
    }
  }

  /** Names by candidate; without any, nicknames, else numbers. */
  List<String> names(Map<String, Integer> nicks) {
    if (texts.size() >= candidates) {
      return texts.subList(0, candidates);
    }
    if (texts.size() > 1) {
      throw new BadLine(candidates + " names", String.valueOf(texts.size()));
    }
    commented.keySet().removeIf(candidate -> candidate > candidates);
    var names = new ArrayList<String>();
    IntStream.rangeClosed(1, candidates).forEach(number -> names.add(commented.getOrDefault(number, String.valueOf(number))));
    if (commented.size() < candidates) {
      nicks.forEach((nick, place) -> names.set(place, nick));
    }
    return names;
  }

  /** The text after the names, or the only one. */
  String title() {
    return texts.size() > candidates ? texts.get(candidates) : texts.size() == 1 && candidates > 1 ? texts.getFirst() : title;
  }

  private void add(String text) {
    texts.add(Names.checked(text));
    // Title, source and a comment may follow the names.
    if (texts.size() > candidates + 3) {
      throw new BadLine(candidates + " names and a title", text);
    }
  }
}
