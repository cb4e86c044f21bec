package coop.phyle.payments;

import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.EntryId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/** A plug: the module that payables of one kind belong to. Both calls join the transaction that books the money. */
public interface Payee {
  String kind();

  /** The whole amount of a payable is there, for the first time or again after an undoing. Says where it belongs. */
  Receipt received(CoopId coop, UUID id, Money amount, LocalDate on, PersonId confirmedBy);

  /** The payment that settled a payable was taken back by a counter-entry. */
  void undone(CoopId coop, UUID id, EntryId counterEntry, PersonId by);
}
