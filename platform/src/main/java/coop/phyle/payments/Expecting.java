package coop.phyle.payments;

import coop.phyle.shell.CoopId;
import java.util.Optional;
import java.util.UUID;

/** Says what money is to come. Joins the caller's transaction, inside the co-op's tenancy. */
public interface Expecting {
  /** Expects a transfer; asking again for the same kind and id gives the same reference. */
  Reference expect(CoopId coop, Payable payable);

  /** Expects it no more; money that still comes is kept aside for repayment. Withdrawing again changes nothing. */
  void withdraw(CoopId coop, String kind, UUID id, String reason);

  /** How to pay, for the payer's page. */
  Optional<Instructions> instructions(CoopId coop, String kind, UUID id);
}
