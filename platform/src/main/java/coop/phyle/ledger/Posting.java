package coop.phyle.ledger;

import coop.phyle.shell.Problem;
import java.util.List;

/** What became of an entry somebody wanted in the book. */
public sealed interface Posting {
  /**
   * It stands in the book.
   *
   * @param again the key was known with the same content: nothing new was written, this is the first result
   */
  record Posted(EntryId id, long seq, boolean again) implements Posting {}

  /** The key belongs to an entry with other content; nothing was written. */
  record KeyTaken(EntryId id, long seq) implements Posting {}

  /** Off balance, an unknown or closed account, not enough in an account, reversed already: nothing was written. */
  record Refused(List<Problem> problems) implements Posting {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
