package coop.phyle.polls;

import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.voting.Ranking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The form of a ballot and its text, there and back. Fields: {@code pick} the options chosen, "none" or "abstain"; {@code f1}, {@code f2}… figures;
 * {@code r1}, {@code r2}… ranks; {@code blank} a ballot for nothing.
 */
final class Slips {
  private static final String PICK = "pick";
  private static final String BLANK = "blank";

  private Slips() {}

  /** What the fields say, for the paper to read; it may break the paper. */
  static String said(Map<String, List<String>> fields) {
    if (fields.containsKey(BLANK)) {
      return Paper.BLANK;
    }
    if (fields.containsKey(PICK)) {
      return String.join(" ", fields.get(PICK));
    }
    return Ranking.options(fields) > 0 ? Ranking.said(fields) : figures(last(fields), fields);
  }

  /** The highest option a form has a field for; every option of its paper has one. */
  private static int last(Map<String, List<String>> fields) {
    return fields.keySet().stream()
        .filter(name -> name.matches("f[1-9][0-9]{0,2}"))
        .mapToInt(name -> Integer.parseInt(name.substring(1)))
        .max().orElse(0);
  }

  /** The fields of a ballot with this text; the text is canonical or empty. */
  static Map<String, List<String>> fields(Paper paper, String said) {
    if (paper instanceof RankPaper) {
      return Ranking.fields(said);
    }
    var fields = new LinkedHashMap<String, List<String>>();
    var words = said.isEmpty() ? List.<String>of() : List.of(said.split(" "));
    if (paper instanceof ChoicePaper) {
      fields.put(PICK, words);
    } else if (said.equals(Paper.BLANK)) {
      fields.put(BLANK, List.of("on"));
    } else {
      IntStream.range(0, words.size()).forEach(place -> fields.put("f" + (place + 1), List.of(words.get(place))));
    }
    return fields;
  }

  private static String figures(int options, Map<String, List<String>> fields) {
    var figures = IntStream.rangeClosed(1, options).mapToObj(option -> first(fields, "f" + option)).toList();
    return figures.stream().allMatch(String::isEmpty) ? "" : figures.stream().map(one -> one.isEmpty() ? "-" : one).collect(Collectors.joining(" "));
  }

  private static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of("")).stream().findFirst().orElse("").strip();
  }
}
