package coop.phyle.discussion;

import coop.phyle.circles.Circles;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches everything a person may see, newest first, a page at a time by key. */
@Service
@Transactional(readOnly = true)
class Searching {
  static final int PAGE = 20;
  static final int LONGEST = 200;
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);
  private final SearchRows rows;
  private final Circles circles;
  private final ObjectProvider<Findable> others;

  Searching(SearchRows rows, Circles circles, ObjectProvider<Findable> others) {
    this.rows = rows;
    this.circles = circles;
    this.others = others;
  }

  /**
   * @param from where the page begins, as the page before said
   * @return empty for whoever has no standing in the co-op
   */
  Optional<ThreadPages.Search> find(CoopId coop, PersonId reader, String typed, String from) {
    var reach = circles.reach(coop, reader);
    if (reach.nowhere()) {
      return Optional.empty();
    }
    var words = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
    var found = new ArrayList<Found>();
    if (!words.isEmpty()) {
      var before = before(from);
      found.addAll(rows.find(coop, reach, words, before, id(from), PAGE + 1));
      others.forEach(other -> found.addAll(other.find(coop, reader, words, before, PAGE + 1)));
      found.sort(Comparator.comparing(Found::at).thenComparing(Found::id).reversed());
    }
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var next = found.size() > PAGE ? Optional.of(page.getLast().at() + "_" + page.getLast().id()) : Optional.<String>empty();
    return Optional.of(new ThreadPages.Search(words, List.copyOf(page), next));
  }

  private static Instant before(String from) {
    try {
      return Instant.parse(from.replaceFirst("_.*", ""));
    } catch (DateTimeException e) {
      return END;
    }
  }

  /** Among texts of the same moment those behind this one; things of other kinds have none. */
  private static UUID id(String from) {
    try {
      return UUID.fromString(from.replaceFirst("[^_]*_?", ""));
    } catch (IllegalArgumentException e) {
      return LAST;
    }
  }
}
