package coop.phyle.payments;

import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.EntryId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A receipt as the treasurer sees it.
 *
 * @param undone taken back by a counter-entry
 * @param settling whether it made the transfer whole
 * @param newest whether it is the last one that stands, the only one that can be undone
 */
public record Arrival(UUID id, Money amount, LocalDate on, EntryId entry, boolean undone, boolean settling, boolean newest) {}
