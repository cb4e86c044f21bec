package coop.phyle.discussion;

import java.util.List;

/** What the search looks through besides threads: a module above declares a bean. Asked inside the co-op's tenancy and a transaction. */
public interface Findable {
  /** What matches and the reader may see, newest first. */
  List<Found> find(Sought sought);
}
