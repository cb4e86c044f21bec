package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.RankingBox;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * PrefLib's data files (format specification of 2022): orders (.soc, .soi, .toc, .toi) and categories (.cat). The best category is the first;
 * as marks the last category is 0, the one before 1 and so on; as rankings those in a category are tied.
 */
final class PrefLibFile {
  private static final Pattern METADATA = Pattern.compile("#\\s*([A-Z ]+?)\\s*(\\d{0,9})\\s*:(.*)");

  private static final Set<String> USED = Set.of("TITLE", "DATA TYPE", "NUMBER ALTERNATIVES", "NUMBER VOTERS", "NUMBER CATEGORIES");

  private final Source source;
  private final Map<String, String> told = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  PrefLibFile(Source source) {
    this.source = source;
  }

  ReadFile read() {
    head();
    var candidates = Names.candidates(told("NUMBER ALTERNATIVES", "the metadata NUMBER ALTERNATIVES"), source.options().candidates());
    var slate =
        Slate.of(
            told.getOrDefault("TITLE", ""),
            IntStream.rangeClosed(1, candidates).mapToObj(number -> names.getOrDefault(number, String.valueOf(number))).toList());
    var type = told("DATA TYPE", "the metadata DATA TYPE").toLowerCase(Locale.ROOT);
    var classes = source.options().classes().classes();
    return switch (type) {
      case "soc", "soi", "toc", "toi" -> {
        var box = new RankingBox(candidates, classes);
        source.ballots(new OrderLines(candidates, type, box));
        yield ranked(slate, box.sealed());
      }
      case "cat" -> {
        var told = told("NUMBER CATEGORIES", "the metadata NUMBER CATEGORIES");
        var categories = (int) Names.number(told, Rankings.MOST_CANDIDATES, "at most " + Rankings.MOST_CANDIDATES + " categories");
        if (source.options().wanted() == Reading.Wanted.RANKINGS) {
          var box = new RankingBox(candidates, classes);
          source.ballots(CategoryLines.ranked(candidates, categories, box));
          yield ranked(slate, box.sealed());
        }
        var box = new Marks.Box(candidates, classes);
        source.ballots(CategoryLines.marked(candidates, categories, box));
        var marks = box.sealed();
        checkVoters(marks.ballots());
        yield new ReadFile.Marked(slate, 0, marks);
      }
      default -> throw new BadLine("DATA TYPE soc, soi, toc, toi or cat", type);
    };
  }

  private ReadFile ranked(Slate slate, Rankings ballots) {
    checkVoters(ballots.ballots());
    return new ReadFile.Ranked(slate, 0, ballots);
  }

  private void head() {
    var input = source.input();
    for (var next = input.peek(); next != null && (next.startsWith("#") || next.isBlank()); next = input.peek()) {
      input.next();
      var metadata = METADATA.matcher(next);
      if (metadata.matches() && metadata.group(1).equals("ALTERNATIVE NAME") && !metadata.group(2).isEmpty()) {
        names.put(Integer.parseInt(metadata.group(2)), Names.checked(metadata.group(3)));
      } else if (metadata.matches() && USED.contains(metadata.group(1))) {
        told.put(metadata.group(1), Names.checked(metadata.group(3)));
      }
      if (names.size() > Rankings.MOST_CANDIDATES) {
        throw new BadLine("at most " + Rankings.MOST_CANDIDATES + " candidates", "more");
      }
    }
  }

  private String told(String key, String expected) {
    return Optional.ofNullable(told.get(key)).orElseThrow(() -> new BadLine(expected, "none"));
  }

  /** A file cut off between two lines is found out by its own count of voters. */
  private void checkVoters(BigInteger ballots) {
    var voters = told.get("NUMBER VOTERS");
    if (voters != null && !voters.isEmpty() && !voters.equals(ballots.toString())) {
      throw new Unreadable(source.name(), 0, BadLine.shown(voters) + " ballots, as NUMBER VOTERS says", ballots.toString());
    }
  }
}
