package coop.phyle.payments;

import coop.phyle.ledger.AmountText;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Ids;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One expected transfer: confirming what arrived, undoing it, paying back. */
@Controller
class TransferController {
  private final Receiving receiving;
  private final GivingBack givingBack;
  private final TransferPages pages;

  TransferController(Receiving receiving, GivingBack givingBack, TransferPages pages) {
    this.receiving = receiving;
    this.givingBack = givingBack;
    this.pages = pages;
  }

  @May(Who.TREASURER)
  @GetMapping("/c/{coop}/money/payments/{reference}")
  ModelAndView show(Coop coop, @PathVariable String reference) {
    return pages.show(coop, read(reference), MoveForm.blank(Ids.next().toString()), List.of());
  }

  @May(Who.TREASURER)
  @PostMapping("/c/{coop}/money/payments/{reference}/receipts")
  ModelAndView receive(Coop coop, Viewer viewer, @PathVariable String reference, @ModelAttribute MoveForm form) {
    var transfer = pages.find(coop, read(reference));
    return answer(coop, transfer, form, receiving.receive(coop.id(), transfer.reference(), moved(form, transfer, viewer)));
  }

  @May(Who.TREASURER)
  @PostMapping("/c/{coop}/money/payments/{reference}/repayments")
  ModelAndView repay(Coop coop, Viewer viewer, @PathVariable String reference, @ModelAttribute MoveForm form) {
    var transfer = pages.find(coop, read(reference));
    return answer(coop, transfer, form, givingBack.repay(coop.id(), transfer.reference(), moved(form, transfer, viewer)));
  }

  @May(Who.TREASURER)
  @PostMapping("/c/{coop}/money/payments/{reference}/receipts/{receipt}/undoing")
  ModelAndView undo(Coop coop, Viewer viewer, @PathVariable String reference, @PathVariable UUID receipt, @RequestParam String reason) {
    var transfer = pages.find(coop, read(reference));
    var outcome = givingBack.undo(coop.id(), transfer.reference(), receipt, reason, viewer.self());
    return answer(coop, transfer, MoveForm.blank(Ids.next().toString()), outcome);
  }

  private ModelAndView answer(Coop coop, Transfer transfer, MoveForm form, Confirming outcome) {
    return switch (outcome) {
      case Confirming.Confirmed done -> pages.again(coop, done.transfer());
      case Confirming.AlreadyConfirmed known -> pages.again(coop, known.transfer());
      case Confirming.Refused refused -> pages.show(coop, transfer.reference(), form, refused.problems());
    };
  }

  /** What could not be read becomes a value the use case refuses: zero, or a day long past. */
  static Receipts.Moved moved(MoveForm form, Transfer transfer, Viewer viewer) {
    var amount = AmountText.read(form.amount(), transfer.amount().currency()).orElse(Money.zero(transfer.amount().currency()));
    var confirmation = form.line().isBlank() ? "form:" + form.key() : "line:" + form.line().strip();
    return new Receipts.Moved(amount, day(form.on()), confirmation, viewer.self());
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return LocalDate.EPOCH;
    }
  }

  static Reference read(String reference) {
    if (!Reference.isReadable(reference)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Reference.read(reference);
  }
}
