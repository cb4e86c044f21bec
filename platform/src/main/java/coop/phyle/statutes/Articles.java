package coop.phyle.statutes;

import java.util.List;
import java.util.Map;

/** The order of the articles, the same in every co-op, so that "article 9" means the same everywhere. */
public final class Articles {
  static final List<String> ORDER =
      List.of(
          "name", "office", "purpose", "objects", "members", "admission", "rights", "leaving", "classes", "meetings", "ordinary", "special",
          "board", "boardvotes", "officers", "shares", "withdrawal", "borrowing", "surplus", "report", "books", "amendment", "dissolution",
          "final");

  private static final Map<String, String> PRINTED_IN =
      Map.ofEntries(
          Map.entry("preset", "name"), Map.entry("profile", "name"), Map.entry("profile.office", "office"),
          Map.entry("profile.objects", "objects"), Map.entry("profile.currency", "shares"), Map.entry("commonGood", "report"),
          Map.entry("commonGood.purpose", "purpose"), Map.entry("classes", "classes"), Map.entry("absentClass", "classes"),
          Map.entry("admission", "admission"), Map.entry("admission.minimumAge", "members"), Map.entry("resolutions", "special"),
          Map.entry("resolutions.ordinary", "ordinary"), Map.entry("resolutions.board", "boardvotes"), Map.entry("board", "board"),
          Map.entry("shares", "shares"), Map.entry("shares.withdrawalMonths", "withdrawal"), Map.entry("shares.interestCap", "withdrawal"),
          Map.entry("surplus", "surplus"), Map.entry("locks", "amendment"), Map.entry("locks.assets", "dissolution"),
          Map.entry("books", "books"), Map.entry("participation", "meetings"),
          Map.entry("meetings", "meetings"), Map.entry("meetings.yearEnds", "books"), Map.entry("meetings.interested", "board"));

  private Articles() {}

  /** The number of the article that prints a rule-book path such as "resolutions.special.quorum". */
  public static int of(String path) {
    return number(keyOf(path));
  }

  /** The anchor of that article in every page of statutes: "special". */
  public static String anchor(String path) {
    return keyOf(path);
  }

  /** Where a co-op's page shows that article, below {@code /c/{slug}}: "/statutes#special". */
  public static String link(String path) {
    return "/statutes#" + keyOf(path);
  }

  static String keyOf(String path) {
    var rest = path;
    while (!PRINTED_IN.containsKey(rest)) {
      var dot = rest.lastIndexOf('.');
      if (dot < 0) {
        throw new IllegalArgumentException("no article prints the rule " + path);
      }
      rest = rest.substring(0, dot);
    }
    return PRINTED_IN.get(rest);
  }

  static int number(String key) {
    var at = ORDER.indexOf(key);
    if (at < 0) {
      throw new IllegalArgumentException("no article is called " + key);
    }
    return at + 1;
  }
}
