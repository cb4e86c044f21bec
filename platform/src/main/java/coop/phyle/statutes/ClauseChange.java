package coop.phyle.statutes;

import coop.phyle.documents.WordDiff;
import java.util.List;

/**
 * One clause that reads differently in a newer version.
 *
 * @param article title of its article
 * @param number its number in the newer version, or in the older when it is gone
 * @param runs the text, word runs marked as kept, removed or added
 */
public record ClauseChange(int articleNumber, String article, String number, String path, List<WordDiff.Run> runs) {
  public ClauseChange {
    runs = List.copyOf(runs);
  }
}
