package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What hangs on a thread: polls, decisions, whatever a module above declares as a bean. Asked once a page for all of its cards, where there are any, inside the co-op's tenancy and a
 * transaction, and only for readers who may read the thread.
 */
public interface Attached {
  CardKind kind();

  /**
   * Those the reader may see.
   *
   * @param numbers of what hangs on the thread, one at least
   */
  List<Card> of(CoopId coop, List<Integer> numbers, PersonId reader);

  /**
   * One of them, as the thread shows it.
   *
   * @param kind message key of what it is, such as a poll
   * @param stage message key of where it stands
   * @param closes when it closes or closed
   * @param path inside the co-op, such as {@code /polls/7}
   * @param waits whether the reader can vote now and has not
   * @param voted whether the reader has
   */
  record Card(String kind, String title, String stage, Optional<Instant> closes, String path, boolean waits, boolean voted) {}
}
