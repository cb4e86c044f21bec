package coop.phyle.calendar;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import java.time.Instant;
import java.util.List;

/**
 * What has a day: a module above declares a bean. Asked once for all of its occasions, inside the co-op's tenancy and a transaction.
 *
 * <p>Say only what this reader may see and what concerns them, in a number of statements that does not grow with what there is.
 */
public interface Dated {
  /** How much one bean says at most. */
  int MOST = 500;

  /** @param since leave out what is over by then */
  List<Occasion> occasions(Coop coop, Viewer reader, Instant since);
}
