package coop.phyle.payments;

import coop.phyle.shell.CoopId;
import java.util.List;

/** Reads expected transfers, for the treasurer alone: they carry payers' names. */
public interface ExpectedTransfers {
  /** Newest first. */
  List<Transfer> all(CoopId coop);

  /** Whether payers can be told where to pay. */
  boolean hasAccount(CoopId coop);
}
