package coop.phyle.voting;

import coop.phyle.kernel.ballots.Paper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The form of a ballot that ranks options and its text, there and back. Fields: {@code r1}, {@code r2}… the rank of each option; {@code blank} a ballot for nothing. */
public final class Ranking {
  private static final String BLANK = "blank";
  /** A rank nobody can mean, so that nonsense is refused by the paper and not dropped here. */
  private static final int NO_RANK = 999_999;

  private Ranking() {}

  /** What the fields say, for the paper to read; it may break the paper. Ranks may leave gaps: only their order counts. */
  public static String said(Map<String, List<String>> fields) {
    return fields.containsKey(BLANK) ? Paper.BLANK : ranks(options(fields), fields);
  }

  /** The highest option the form has a field for; every option of its paper has one. */
  public static int options(Map<String, List<String>> fields) {
    return fields.keySet().stream().filter(name -> name.matches("r[1-9][0-9]{0,2}")).mapToInt(name -> Integer.parseInt(name.substring(1))).max().orElse(0);
  }

  private static String ranks(int options, Map<String, List<String>> fields) {
    var ranks = new TreeMap<Integer, String>(Comparator.naturalOrder());
    for (var option = 1; option <= options; option++) {
      var rank = fields.getOrDefault("r" + option, List.of("")).stream().findFirst().orElse("").strip();
      if (!rank.isEmpty()) {
        var readable = rank.matches("[1-9][0-9]{0,2}");
        ranks.merge(readable ? Integer.parseInt(rank) : NO_RANK, readable ? Integer.toString(option) : "?", (one, other) -> one + "=" + other);
      }
    }
    return String.join(" ", ranks.values());
  }

  /** The fields of a ballot with this text; the text is canonical or empty. */
  public static Map<String, List<String>> fields(String said) {
    var fields = new LinkedHashMap<String, List<String>>();
    if (said.equals(Paper.BLANK)) {
      fields.put(BLANK, List.of("on"));
      return fields;
    }
    var ranks = said.isEmpty() ? new String[0] : said.split(" ");
    for (var rank = 0; rank < ranks.length; rank++) {
      for (var option : ranks[rank].split("=")) {
        fields.put("r" + option, List.of(Integer.toString(rank + 1)));
      }
    }
    return fields;
  }
}
