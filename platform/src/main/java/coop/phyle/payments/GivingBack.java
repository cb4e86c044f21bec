package coop.phyle.payments;

import coop.phyle.kernel.books.Leg;
import coop.phyle.ledger.Books;
import coop.phyle.ledger.NewEntry;
import coop.phyle.ledger.Posting;
import coop.phyle.ledger.Source;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes receipts back by counter-entry, and sends back what was too much. */
@Service
@Transactional
class GivingBack {
  private final Transfers transfers;
  private final Receipts receipts;
  private final Books books;
  private final List<Payee> payees;
  private final Clock clock;

  GivingBack(Transfers transfers, Receipts receipts, Books books, List<Payee> payees, Clock clock) {
    this.transfers = transfers;
    this.receipts = receipts;
    this.books = books;
    this.payees = payees;
    this.clock = clock;
  }

  /** Undoes the last receipt that stands; earlier ones are undone after later ones, repaid money first comes back. */
  Confirming undo(CoopId coop, Reference reference, UUID receipt, String reason, PersonId by) {
    transfers.serialise(coop);
    var transfer = transfers.find(coop, reference);
    var arrival = transfer.flatMap(t -> receipts.of(coop, t).stream().filter(a -> a.id().equals(receipt)).findFirst());
    if (transfer.isEmpty() || arrival.isEmpty()) {
      return Confirming.Refused.of("", "payments.problem.no-transfer");
    }
    if (arrival.get().undone()) {
      return new Confirming.AlreadyConfirmed(transfer.get());
    }
    if (!arrival.get().newest() || !transfer.get().repaid().isZero() || transfer.get().withdrawn()) {
      return Confirming.Refused.of("", "payments.problem.not-last");
    }
    var on = LocalDate.now(clock).isBefore(arrival.get().on()) ? arrival.get().on() : LocalDate.now(clock);
    return switch (books.reverse(coop, arrival.get().entry(), on, reason, by)) {
      case Posting.Posted posted -> {
        receipts.undo(coop, arrival.get(), posted.id(), reason.strip(), by, clock.instant());
        if (arrival.get().settling()) {
          payees.stream().filter(p -> p.kind().equals(transfer.get().kind())).forEach(p -> p.undone(coop, transfer.get().payable(), posted.id(), by));
        }
        yield new Confirming.Confirmed(transfers.find(coop, reference).orElseThrow());
      }
      case Posting.KeyTaken taken -> Confirming.Refused.of("", "ledger.problem.reversed-already");
      case Posting.Refused refused -> new Confirming.Refused(refused.problems());
    };
  }

  Confirming repay(CoopId coop, Reference reference, Receipts.Moved moved) {
    transfers.serialise(coop);
    var found = transfers.find(coop, reference);
    if (found.isEmpty()) {
      return Confirming.Refused.of("", "payments.problem.no-transfer");
    }
    var transfer = found.get();
    var known = receipts.known(coop, moved.confirmation());
    if (known.isPresent()) {
      return known.get().equals(new Receipts.Use(transfer.id(), -moved.amount().minor()))
          ? new Confirming.AlreadyConfirmed(transfer)
          : Confirming.Refused.of("confirmation", "payments.problem.confirmation-used");
    }
    var refused = Moves.check(moved, transfer, clock);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (moved.amount().minor() > transfer.surplus().minor()) {
      return Confirming.Refused.of("amount", "payments.problem.more-than-owed", transfer.surplus().toString());
    }
    return paidBack(coop, transfer, moved);
  }

  private Confirming paidBack(CoopId coop, Transfer transfer, Receipts.Moved moved) {
    var legs = List.of(Leg.debit(Receiving.OVERPAID, moved.amount()), Leg.credit(Receiving.BANK, moved.amount()));
    var entry = new NewEntry(
        "repayment", moved.on(), transfer.text(), legs, "repayment:" + moved.confirmation(), Optional.of(moved.by()),
        Optional.of(new Source(transfer.kind(), transfer.payable().toString())));
    return switch (books.submit(coop, entry)) {
      case Posting.Posted posted -> {
        receipts.repay(coop, transfer, moved, posted.id(), clock.instant());
        yield new Confirming.Confirmed(transfers.find(coop, transfer.reference()).orElseThrow());
      }
      case Posting.KeyTaken taken -> new Confirming.Refused(List.of(Problem.of("confirmation", "payments.problem.confirmation-used")));
      case Posting.Refused problems -> new Confirming.Refused(problems.problems());
    };
  }
}
