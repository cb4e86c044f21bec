package coop.phyle.kernel.rules;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Resolution;

/**
 * How members take part besides voting themselves.
 *
 * @param proxies other members for whom one may stand at a meeting; 0: nobody votes by proxy
 * @param delegations votes of others that a delegate may carry in an open vote; 0: nobody delegates
 * @param delegationMonths how long a delegation holds at most
 * @param requisition members who together can require a question to be put, or a meeting to be held
 */
public record Participation(int proxies, int delegations, int delegationMonths, Quorum requisition) {
  /** What holds where a rule book is silent: no proxies, no delegation, and the usual requisition by a tenth of the members or a hundred, whichever is fewer. */
  public static final Participation SILENT = new Participation(0, 0, 12, new Quorum(100, Fraction.of(1, 10), Quorum.Which.LESSER));

  /** How many of so many members have to ask: at least one. */
  public long required(long members) {
    return Math.max(1, Resolution.quorumNeeded(requisition, members));
  }
}
