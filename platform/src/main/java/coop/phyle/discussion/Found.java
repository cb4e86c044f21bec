package coop.phyle.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Something a search found.
 *
 * @param kind message key of what it is
 * @param path inside the co-op
 * @param snippet part of its text with the words looked for marked
 * @param id tells things of one moment apart
 */
public record Found(String kind, String title, String path, List<Run> snippet, Instant at, String id) {
  /** What {@code ts_headline} is told to put around a word it marks: characters nobody writes. */
  static final String MARKS = "StartSel=\u0002, StopSel=\u0003, MaxWords=34, MinWords=14, MaxFragments=2, FragmentDelimiter=\" … \"";

  public record Run(String text, boolean marked) {}

  /** Cuts what {@code ts_headline} made with {@link #MARKS} into runs. */
  public static List<Run> runs(String headline) {
    var runs = new ArrayList<Run>();
    for (var part : headline.split("(?=\u0002)|(?<=\u0003)")) {
      var text = part.replaceAll("[\u0002\u0003]", "");
      if (!text.isEmpty()) {
        runs.add(new Run(text, part.startsWith("\u0002")));
      }
    }
    return runs;
  }

  /** Options for {@code ts_headline}, so that others mark as threads do. */
  public static String marks() {
    return MARKS;
  }
}
