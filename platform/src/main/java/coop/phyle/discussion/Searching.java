package coop.phyle.discussion;

import coop.phyle.circles.Circles;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches everything a person may see, newest first, a page at a time by key. */
@Service
@Transactional(readOnly = true)
class Searching {
  static final int PAGE = 20;
  static final int LONGEST = 200;
  private final SearchRows rows;
  private final Snippets snippets;
  private final Circles circles;
  private final ObjectProvider<Findable> others;

  Searching(SearchRows rows, Snippets snippets, Circles circles, ObjectProvider<Findable> others) {
    this.rows = rows;
    this.snippets = snippets;
    this.circles = circles;
    this.others = others;
  }

  /** The last thing of the page before; an address has it as moment and id. */
  private record Cursor(Instant at, String id) {
    private static final UUID NONE = new UUID(0, 0);

    static Cursor read(String from) {
      try {
        return new Cursor(Instant.parse(from.replaceFirst("_.*", "")), from.replaceFirst("[^_]*_?", ""));
      } catch (DateTimeException e) {
        return new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");
      }
    }

    static Cursor of(Found found) {
      return new Cursor(found.at(), found.id());
    }

    /** Among texts of its moment those behind it. Texts come before all else of their moment: their ids are higher than any path. */
    UUID text() {
      try {
        return UUID.fromString(id);
      } catch (IllegalArgumentException e) {
        return NONE;
      }
    }

    boolean before(Found found) {
      return found.at().isBefore(at) || found.at().equals(at) && found.id().compareTo(id) < 0;
    }

    @Override
    public String toString() {
      return at + "_" + id;
    }
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
    var cursor = Cursor.read(from);
    var found = words.isEmpty() ? List.<Found>of() : found(new Sought(coop, reader, reach, words, cursor.at(), PAGE + 1), cursor);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var next = found.size() > PAGE ? Optional.of(Cursor.of(page.getLast()).toString()) : Optional.<String>empty();
    return Optional.of(new ThreadPages.Search(words, hits(words, page), next));
  }

  private List<Found> found(Sought sought, Cursor cursor) {
    var found = new ArrayList<>(rows.texts(sought, cursor.text()));
    found.addAll(rows.files(sought));
    others.forEach(other -> found.addAll(other.find(sought)));
    return found.stream().filter(cursor::before).sorted(Found.LATEST).toList();
  }

  private List<ThreadPages.Hit> hits(String words, List<Found> page) {
    if (page.isEmpty()) {
      return List.of();
    }
    var cut = snippets.of(words, page.stream().map(Found::whole).toList());
    return IntStream.range(0, page.size()).mapToObj(i -> hit(page.get(i), cut.get(i))).toList();
  }

  private static ThreadPages.Hit hit(Found found, List<ThreadPages.Run> snippet) {
    return new ThreadPages.Hit(found.kind(), found.title(), found.path(), snippet, found.at());
  }
}
