package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;

/** A module above that asked for consent declares a bean, and is told in the transaction that closes the poll. Polls others asked it leaves alone. */
public interface ConsentHeard {
  /** @param consented whether enough answered and no objection stands */
  void closed(CoopId coop, VoteNumber poll, boolean consented);
}
