package coop.phyle.payments;

import coop.phyle.kernel.books.Leg;
import coop.phyle.ledger.Books;
import coop.phyle.ledger.NewEntry;
import coop.phyle.ledger.Source;
import coop.phyle.shell.CoopId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what arrived. Less than expected waits among part payments; the whole goes where the payee says; what is too much is owed back.
 * Each receipt is one balanced entry.
 */
@Service
@Transactional
public class Receiving {
  static final String BANK = "assets:bank";
  static final String PARTS = "liabilities:part-payments";
  static final String OVERPAID = "liabilities:overpaid";

  private final Transfers transfers;
  private final Receipts receipts;
  private final Books books;
  private final Map<String, Payee> payees;
  private final Clock clock;

  Receiving(Transfers transfers, Receipts receipts, Books books, List<Payee> payees, Clock clock) {
    this.transfers = transfers;
    this.receipts = receipts;
    this.books = books;
    this.payees = payees.stream().collect(Collectors.toMap(Payee::kind, Function.identity()));
    this.clock = clock;
  }

  public Confirming receive(CoopId coop, Reference reference, Receipts.Moved moved) {
    transfers.serialise(coop);
    var found = transfers.find(coop, reference);
    if (found.isEmpty()) {
      return Confirming.Refused.of("reference", "payments.problem.no-transfer");
    }
    var transfer = found.get();
    var known = receipts.known(coop, moved.confirmation());
    if (known.isPresent()) {
      return known.get().equals(new Receipts.Use(transfer.id(), moved.amount().minor()))
          ? new Confirming.AlreadyConfirmed(transfer)
          : Confirming.Refused.of("confirmation", "payments.problem.confirmation-used");
    }
    var refused = Moves.check(moved, transfer, clock);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (transfer.withdrawn() || transfer.settled()) {
      keepAside(coop, transfer, moved);
    } else if (moved.amount().minor() < transfer.open().minor()) {
      keepPart(coop, transfer, moved);
    } else {
      settle(coop, transfer, moved);
    }
    return new Confirming.Confirmed(transfers.find(coop, reference).orElseThrow());
  }

  private void keepAside(CoopId coop, Transfer transfer, Receipts.Moved moved) {
    var legs = List.of(Leg.debit(BANK, moved.amount()), Leg.credit(OVERPAID, moved.amount()));
    var entry = books.post(coop, entry(transfer, moved, "over-payment", transfer.text(), legs));
    receipts.add(coop, transfer, moved, Receipts.Part.SURPLUS, entry, clock.instant());
  }

  private void keepPart(CoopId coop, Transfer transfer, Receipts.Moved moved) {
    var legs = List.of(Leg.debit(BANK, moved.amount()), Leg.credit(PARTS, moved.amount()));
    var entry = books.post(coop, entry(transfer, moved, "part-payment", transfer.text(), legs));
    receipts.add(coop, transfer, moved, Receipts.Part.PART, entry, clock.instant());
  }

  private void settle(CoopId coop, Transfer transfer, Receipts.Moved moved) {
    var payee = Optional.ofNullable(payees.get(transfer.kind())).orElseThrow(() -> new IllegalStateException("nobody takes " + transfer.kind()));
    var receipt = payee.received(coop, transfer.payable(), transfer.amount(), moved.on(), moved.by());
    var legs = new ArrayList<Leg>();
    legs.add(Leg.debit(BANK, moved.amount()));
    if (!transfer.received().isZero()) {
      legs.add(Leg.debit(PARTS, transfer.received()));
    }
    legs.add(new Leg(receipt.credit(), transfer.amount().negated()));
    var tooMuch = moved.amount().minus(transfer.open());
    if (!tooMuch.isZero()) {
      legs.add(Leg.credit(OVERPAID, tooMuch));
    }
    var entry = books.post(coop, entry(transfer, moved, receipt.entryKind(), receipt.text(), legs));
    receipts.add(coop, transfer, moved, Receipts.Part.SETTLING, entry, clock.instant());
    receipt.booked().accept(entry);
  }

  private static NewEntry entry(Transfer transfer, Receipts.Moved moved, String kind, String text, List<Leg> legs) {
    return new NewEntry(
        kind, moved.on(), text, legs, "receipt:" + moved.confirmation(), Optional.of(moved.by()),
        Optional.of(new Source(transfer.kind(), transfer.payable().toString())));
  }
}
