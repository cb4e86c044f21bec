package coop.phyle.kernel.ballots;

import java.util.List;
import java.util.stream.Collectors;

/** Reads a figure for each option. @param blanks whether "-" is an option without one; else it is 0 */
record Figuring(int options, int least, int most, boolean blanks) {
  private static final String WITHOUT = "-";

  Paper.Read read(String text) {
    if (Words.tooLong(text, options)) {
      return Paper.Read.Refused.of("voting.paper.too-long");
    }
    var words = Words.of(text);
    if (words.equals(List.of(Paper.BLANK))) {
      return new Paper.Read.Ballot(Paper.BLANK);
    }
    if (words.isEmpty()) {
      return Paper.Read.Refused.of("voting.paper.empty");
    }
    if (words.size() != options) {
      return Paper.Read.Refused.of("voting.paper.figures", options, words.size());
    }
    for (var option = 1; option <= options; option++) {
      var word = words.get(option - 1);
      if (!word.equals(WITHOUT) && !Words.isNumber(word)) {
        return Paper.Read.Refused.of("voting.paper.no-number", Words.excerpt(word));
      }
      if (!word.equals(WITHOUT) && (Integer.parseInt(word) < least || Integer.parseInt(word) > most)) {
        return Paper.Read.Refused.of("voting.paper.out-of-range", option, least, most);
      }
    }
    return new Paper.Read.Ballot(canonical(words));
  }

  /** The same within a purse; costs are added one option at a time, in 64 bits. */
  Paper.Read spending(String text, int purse, boolean quadratic) {
    var read = read(text);
    if (read instanceof Paper.Read.Ballot(var canonical) && !canonical.equals(Paper.BLANK)) {
      var spent = Words.of(canonical).stream().mapToLong(Long::parseLong).map(figure -> quadratic ? figure * figure : figure).sum();
      return spent > purse ? Paper.Read.Refused.of("voting.paper.too-many-dots", spent, purse) : read;
    }
    return read;
  }

  /** A ballot that gives nothing to anything is blank. */
  private String canonical(List<String> words) {
    var without = blanks ? WITHOUT : "0";
    var figures = words.stream().map(word -> word.equals(WITHOUT) ? without : Integer.toString(Integer.parseInt(word))).toList();
    return figures.stream().allMatch(without::equals) ? Paper.BLANK : figures.stream().collect(Collectors.joining(" "));
  }
}
