package coop.phyle.payments;

import coop.phyle.kernel.money.Money;
import java.util.UUID;

/**
 * Something a payer owes or promised.
 *
 * @param kind whose it is: the {@link Payee#kind()} that will take the money
 * @param id the payable's id in the payee's module
 * @param payerName for the treasurer's list only
 * @param description one line without names, for the payer's bank and the open book
 */
public record Payable(String kind, UUID id, Money amount, String payerName, String description) {}
