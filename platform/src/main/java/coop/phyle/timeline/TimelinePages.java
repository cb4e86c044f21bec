package coop.phyle.timeline;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What the templates of this module are given. */
public final class TimelinePages {
  private TimelinePages() {}

  /**
   * A page of a timeline.
   *
   * @param years in which something can have happened, newest first
   * @param next value of {@code before} for the next page
   */
  public record Line(Asked asked, List<Month> months, List<Integer> years, Optional<String> next) {}

  /**
   * One month, or as much of it as stands on this page.
   *
   * @param joined how many members came, told at the end of a month
   */
  public record Month(YearMonth month, long joined, long left, List<Event> events) {}

  /**
   * Something that happened.
   *
   * @param id tells it from everything else that happened in this co-op
   * @param words one sentence, as everybody may read it
   * @param title of what it is about, for members; empty where the sentence says enough
   * @param link path inside the co-op, where the reader may go there
   */
  public record Event(long id, Instant at, String kind, String words, String title, Optional<String> link) {}
}
