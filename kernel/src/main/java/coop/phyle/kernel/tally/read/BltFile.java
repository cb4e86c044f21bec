package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.RankingBox;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * BLT. Candidates and seats; lines with −n for the withdrawn and [options]; ballots, each "how many (or an id), candidates, 0"; 0; names and
 * title. Names may also stand in comments or be nicknames. Comments are # to the end of the line and, not among ballots, /* … *&#47; on one line.
 */
final class BltFile {
  private static final int MOST_SEATS = 10_000;
  private static final String HEADER = "the number of candidates and the number of seats";

  private static final Pattern INLINE = Pattern.compile("/\\*[^\"]*?\\*/");

  private final Source source;
  private final Input input;
  private final BltNames names = new BltNames();

  BltFile(Source source) {
    this.source = source;
    this.input = source.input();
  }

  ReadFile read() {
    var words = line(HEADER).split("\\s+");
    if (words.length != 2) {
      throw new BadLine(HEADER, String.join(" ", words));
    }
    var candidates = Names.candidates(words[0], source.options().candidates());
    var seats = (int) Names.number(words[1], MOST_SEATS, "at most " + MOST_SEATS + " seats");
    names.expect(candidates);
    var options = new BltOptions(candidates);
    head(options);
    var box = new RankingBox(candidates, source.options().classes().classes());
    source.ballots(new BltLines(candidates, options.nicks(), box));
    var marker = input.next();
    if (marker == null) {
      throw new BadLine("a line of 0 at the end of the ballots", "the end of the file");
    }
    names.comment(marker);
    tail(options);
    var ids = IntStream.rangeClosed(1, candidates).mapToObj(Integer::toString).toList();
    var slate = new Slate(names.title(), ids, names.names(options.nicks()), List.of(), options.withdrawn(), options.tieOrder());
    return new ReadFile.Ranked(slate, seats, box.sealed());
  }

  private void head(BltOptions options) {
    for (var next = input.peek(); next != null; next = input.peek()) {
      var text = bare(next);
      if (text.startsWith("-")) {
        for (var word : line("").split("\\s+")) {
          options.withdraw(word.startsWith("-") ? word.substring(1) : word);
        }
      } else if (text.startsWith("[")) {
        options.option(option());
      } else if (text.isEmpty()) {
        names.comment(Objects.requireNonNull(input.next()));
      } else {
        return;
      }
    }
  }

  private void tail(BltOptions options) {
    for (var next = input.peek(); next != null; next = input.peek()) {
      var text = bare(next);
      if (text.startsWith("[")) {
        options.option(option());
      } else if (text.startsWith("=tie")) {
        var words = List.of(line("").split("\\s+"));
        options.ties(words.subList(1, words.getLast().equals("0") ? words.size() - 1 : words.size()));
      } else if (text.startsWith("\"")) {
        names.quoted(Objects.requireNonNull(input.next()));
      } else if (text.isEmpty()) {
        names.comment(Objects.requireNonNull(input.next()));
      } else {
        names.bare(line(""));
      }
    }
    input.next();
  }

  /** Takes an option up to its closing bracket, be it lines further on: the words within. */
  private List<String> option() {
    var text = new StringBuilder(line(""));
    while (text.indexOf("]") < 0) {
      if (text.length() > Input.BLOCK) {
        throw new BadLine("] at the end of an option", "none within " + Input.BLOCK + " bytes");
      }
      text.append(' ').append(line("] at the end of an option"));
    }
    var end = text.indexOf("]");
    if (end != text.length() - 1) {
      throw new BadLine("the end of the line after ]", text.substring(end + 1).strip());
    }
    return List.of(text.substring(1, end).strip().split("\\s+"));
  }

  /** The next line that says something, without its comment. */
  private String line(String expected) {
    for (var next = input.next(); next != null; next = input.next()) {
      names.comment(next);
      if (!bare(next).isEmpty()) {
        return bare(next);
      }
    }
    throw new BadLine(expected, "the end of the file");
  }

  private static String bare(String line) {
    var text = line.contains("/*") ? INLINE.matcher(line).replaceAll(" ") : line;
    var comment = text.indexOf('#');
    return (comment < 0 ? text : text.substring(0, comment)).strip();
  }
}
