package coop.phyle.payments;

import coop.phyle.kernel.books.Leg;
import coop.phyle.ledger.Books;
import coop.phyle.ledger.NewEntry;
import coop.phyle.ledger.Source;
import coop.phyle.shell.CoopId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what is to come and how to pay it. */
@Service
@Transactional
class ExpectingTransfers implements Expecting, ExpectedTransfers {
  private final Transfers transfers;
  private final BankAccounts accounts;
  private final Books books;
  private final Clock clock;

  ExpectingTransfers(Transfers transfers, BankAccounts accounts, Books books, Clock clock) {
    this.transfers = transfers;
    this.accounts = accounts;
    this.books = books;
    this.clock = clock;
  }

  @Override
  public Reference expect(CoopId coop, Payable payable) {
    // No lock: callers hold one of their own, which a receipt takes after ours; the unique key decides between two at once.
    return transfers.find(coop, payable.kind(), payable.id()).map(Transfer::reference).orElseGet(() -> {
      transfers.add(coop, payable, clock.instant());
      return transfers.find(coop, payable.kind(), payable.id()).orElseThrow().reference();
    });
  }

  /** A part that had come moves to what we owe back. */
  @Override
  public void withdraw(CoopId coop, String kind, UUID id, String reason) {
    transfers.serialise(coop);
    var transfer = transfers.find(coop, kind, id).filter(t -> !t.settled() && !t.withdrawn());
    if (transfer.isEmpty() || !transfers.withdraw(coop, transfer.get(), reason, clock.instant()) || transfer.get().received().isZero()) {
      return;
    }
    var part = transfer.get().received();
    books.post(coop, new NewEntry(
        "part-payment-released", LocalDate.now(clock), transfer.get().text(),
        List.of(Leg.debit("liabilities:part-payments", part), Leg.credit("liabilities:overpaid", part)),
        "withdrawal:" + transfer.get().id(), Optional.empty(), Optional.of(new Source(kind, id.toString()))));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instructions> instructions(CoopId coop, String kind, UUID id) {
    var account = accounts.inUse(coop);
    return transfers.find(coop, kind, id).map(t -> new Instructions(
        account.map(BankAccounts.BankAccount::holder).orElse(""),
        account.map(BankAccounts.BankAccount::iban),
        t.reference(),
        t.amount(),
        t.received(),
        t.open(),
        account.filter(a -> !t.open().isZero()).flatMap(a -> EpcCode.svg(a, t.open(), t.reference()))));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Transfer> all(CoopId coop) {
    return transfers.all(coop);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean hasAccount(CoopId coop) {
    return accounts.inUse(coop).isPresent();
  }
}
