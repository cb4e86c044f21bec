package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.RankingBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * BLT. Candidates and seats; lines with −n for the withdrawn and [options]; ballots, each "how many (or an id), candidates, 0"; 0; names and
 * title. Names may also stand in comments ("# 2: Basil") or be nicknames.
 */
final class BltFile {
  private static final Pattern COMMENTED = Pattern.compile("#\\s*(?:[Cc]andidate\\s+)?(\\d{1,5})\\s*[:.)=]\\s*(.*\\S)\\s*");
  private static final Pattern TITLED = Pattern.compile("#\\s*[Tt]itle\\s*:\\s*(.*\\S)\\s*");
  private static final int MOST_SEATS = 10_000;

  private final Source source;
  private final Input input;
  private final Map<String, Integer> nicks = new HashMap<>();
  private final TreeSet<Integer> withdrawn = new TreeSet<>();
  private final Map<Integer, String> commented = new TreeMap<>();
  private List<Integer> tieOrder = List.of();
  private String title = "";
  private int candidates;

  BltFile(Source source) {
    this.source = source;
    this.input = source.input();
  }

  ReadFile read() {
    var seats = header();
    options();
    var box = new RankingBox(candidates, source.options().classes().classes());
    source.ballots(new BltLines(candidates, nicks, box));
    var marker = input.next();
    if (marker == null) {
      throw new BadLine("a line of 0 at the end of the ballots", "the end of the file");
    }
    comment(marker);
    var names = names();
    var ids = IntStream.rangeClosed(1, candidates).mapToObj(Integer::toString).toList();
    return new ReadFile.Ranked(new Slate(title, ids, names, List.of(), withdrawn, tieOrder), seats, box.sealed());
  }

  private int header() {
    var words = line("the number of candidates and the number of seats").split("\\s+");
    if (words.length != 2) {
      throw new BadLine("the number of candidates and the number of seats", String.join(" ", words));
    }
    candidates = Names.candidates(words[0]);
    return (int) Names.number(words[1], MOST_SEATS, "at most " + MOST_SEATS + " seats");
  }

  private void options() {
    for (var next = input.peek(); next != null; next = input.peek()) {
      var text = bare(next);
      if (text.startsWith("-")) {
        for (var word : line("").split("\\s+")) {
          withdrawn.add(candidate(word.startsWith("-") ? word.substring(1) : word));
        }
      } else if (text.startsWith("[")) {
        option(line(""));
      } else if (text.isEmpty()) {
        comment(Objects.requireNonNull(input.next()));
      } else {
        return;
      }
    }
  }

  /** Reads an option up to its closing bracket, be it lines further on. */
  private void option(String first) {
    var text = new StringBuilder(first);
    while (text.indexOf("]") < 0) {
      if (text.length() > Input.BLOCK) {
        throw new BadLine("] at the end of an option", "none within " + Input.BLOCK + " bytes");
      }
      text.append(' ').append(line("] at the end of an option"));
    }
    if (text.indexOf("]") != text.length() - 1) {
      throw new BadLine("the end of the line after ]", text.substring(text.indexOf("]") + 1).strip());
    }
    var words = text.substring(1, text.length() - 1).strip().split("\\s+");
    var values = List.of(words).subList(1, words.length);
    switch (words[0]) {
      case "nick" -> nicknames(values);
      case "tie" -> tieOrder = order(values);
      case "withdrawn" -> values.forEach(word -> withdrawn.add(candidate(word)));
      case "droop" -> {
        // Settings of another program's counting rules.
      }
      default -> throw new BadLine("the option nick, tie, withdrawn or droop", words[0]);
    }
  }

  private void nicknames(List<String> values) {
    if (values.size() != candidates) {
      throw new BadLine(candidates + " nicknames", String.valueOf(values.size()));
    }
    for (var nick : values) {
      if (nick.matches("[0-9(\"#-].*|.*=.*") || nicks.put(Names.checked(nick), nicks.size()) != null) {
        throw new BadLine("nicknames that begin with a letter, each once", nick);
      }
    }
  }

  private List<Integer> order(List<String> values) {
    var order = values.stream().map(this::candidate).toList();
    if (order.size() != candidates || new TreeSet<>(order).size() != candidates) {
      throw new BadLine("an order of ties with each candidate once", String.join(" ", values));
    }
    return order;
  }

  private int candidate(String word) {
    var nick = nicks.get(word);
    var number = nick == null ? (int) Names.number(word, candidates, "a candidate from 1 to " + candidates) - 1 : nick;
    if (number < 0) {
      throw new BadLine("a candidate from 1 to " + candidates, word);
    }
    return number;
  }

  private List<String> names() {
    var texts = new ArrayList<String>();
    for (var next = input.peek(); next != null; next = input.peek()) {
      var text = bare(next);
      if (text.startsWith("[")) {
        option(line(""));
      } else if (text.startsWith("=tie")) {
        var words = List.of(line("").split("\\s+"));
        tieOrder = order(words.subList(1, words.getLast().equals("0") ? words.size() - 1 : words.size()));
      } else if (text.startsWith("\"")) {
        quoted(Objects.requireNonNull(input.next()).strip(), texts);
      } else if (text.isEmpty()) {
        comment(Objects.requireNonNull(input.next()));
      } else {
        texts.add(Names.checked(line("")));
      }
      // Title, source and a comment may follow the names.
      if (texts.size() > candidates + 3) {
        throw new BadLine(candidates + " names and a title", texts.getLast());
      }
    }
    input.next();
    return named(texts);
  }

  private List<String> named(List<String> texts) {
    if (texts.size() >= candidates && !texts.isEmpty()) {
      title = texts.size() > candidates ? texts.get(candidates) : title;
      return texts.subList(0, candidates);
    }
    if (texts.size() > 1) {
      throw new BadLine(candidates + " names", String.valueOf(texts.size()));
    }
    title = texts.isEmpty() ? title : texts.getFirst();
    var names = new ArrayList<String>();
    IntStream.rangeClosed(1, candidates).forEach(number -> names.add(commented.getOrDefault(number, String.valueOf(number))));
    if (commented.size() < candidates) {
      nicks.forEach((nick, place) -> names.set(place, nick));
    }
    return names;
  }

  /** Takes the quoted texts of a line; within quotes \" is a quote and \\ a backslash. */
  private void quoted(String line, List<String> texts) {
    var text = new StringBuilder();
    var inside = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (inside && c == '\\' && i + 1 < line.length() && "\"\\".indexOf(line.charAt(i + 1)) >= 0) {
        text.append(line.charAt(++i));
      } else if (c == '"' && inside) {
        texts.add(Names.checked(text.toString()));
        text.setLength(0);
        inside = false;
      } else if (inside) {
        text.append(c);
      } else if (c == '"') {
        inside = true;
      } else if (c == '#') {
        return;
      } else if (!Character.isWhitespace(c)) {
        throw new BadLine("a name in quotes", line.substring(i));
      }
    }
    if (inside) {
      throw new BadLine("a closing quote", line);
    }
  }

  private void comment(String line) {
    var start = line.indexOf('#');
    var named = COMMENTED.matcher(start < 0 ? "" : line.substring(start));
    var titled = TITLED.matcher(start < 0 ? "" : line.substring(start));
    if (named.matches() && Integer.parseInt(named.group(1)) >= 1 && Integer.parseInt(named.group(1)) <= candidates) {
      commented.put(Integer.parseInt(named.group(1)), Names.checked(named.group(2)));
    } else if (titled.matches()) {
      title = Names.checked(titled.group(1));
    }
  }

  /** The next line that says something, without its comment. */
  private String line(String expected) {
    for (@Nullable String next = input.next(); next != null; next = input.next()) {
      comment(next);
      if (!bare(next).isEmpty()) {
        return bare(next);
      }
    }
    throw new BadLine(expected, "the end of the file");
  }

  private static String bare(String line) {
    var comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}
