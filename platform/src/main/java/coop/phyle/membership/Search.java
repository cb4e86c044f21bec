package coop.phyle.membership;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * What a reader of the register looks for.
 *
 * @param words part of a name, or a number; empty for all
 * @param memberClass a class's key; empty for all
 * @param show members as of the day, those who have ended by then, or both
 * @param on the day the register is read as of
 * @param page from 1
 */
public record Search(String words, String memberClass, Show show, LocalDate on, int page) {
  public static final int PAGE = 100;

  /** Which lines are wanted. */
  public enum Show {
    CURRENT,
    ENDED,
    ALL
  }

  public Search {
    words = words.strip();
    page = Math.max(1, page);
  }

  /** This search as a query string, at a page; without the pages' part for page 0. */
  public String query(int page) {
    var query = "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&class=" + memberClass + "&show=" + show + "&on=" + on;
    return page == 0 ? query : query + "&page=" + page;
  }
}
