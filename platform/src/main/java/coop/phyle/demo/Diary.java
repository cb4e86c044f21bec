package coop.phyle.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens in a story, told in the order of its days, whoever wrote it down first: books and record grow as they do in life. */
final class Diary {
  private static final Comparator<Line> BY_DAY = Comparator.comparing(Line::at).thenComparing(Line::written);
  private final PriorityQueue<Line> lines = new PriorityQueue<>(BY_DAY);
  private final Calendar calendar;
  private int written;

  Diary(Calendar calendar) {
    this.calendar = calendar;
  }

  private record Line(Instant at, int written, Runnable act) {}

  /** In the morning that many days ago. */
  void on(int daysAgo, Runnable act) {
    at(calendar.morning(daysAgo), act);
  }

  /** An act may write down further acts. */
  void at(Instant moment, Runnable act) {
    lines.add(new Line(moment, written++, act));
  }

  /** Moves the clock from act to act, up to now: what lies ahead is left for it to happen. */
  void tell() {
    for (var next = lines.poll(); next != null && !next.at().isAfter(calendar.now()); next = lines.poll()) {
      calendar.to(next.at());
      next.act().run();
    }
    lines.clear();
  }
}
