package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.List;

/** What the search looks through besides threads: a module above declares a bean. Asked inside the co-op's tenancy and a transaction. */
public interface Findable {
  /**
   * What matches and the reader may see, newest first.
   *
   * @param words as somebody typed them, for {@code websearch_to_tsquery}
   * @param before only what is older than this
   * @param most how many at most
   */
  List<Found> find(CoopId coop, PersonId reader, String words, Instant before, int most);
}
