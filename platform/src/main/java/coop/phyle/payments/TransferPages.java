package coop.phyle.payments;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of one expected transfer. */
@Service
@Transactional(readOnly = true)
class TransferPages {
  private final Transfers transfers;
  private final Receipts receipts;
  private final Clock clock;

  TransferPages(Transfers transfers, Receipts receipts, Clock clock) {
    this.transfers = transfers;
    this.receipts = receipts;
    this.clock = clock;
  }

  Transfer find(Coop coop, Reference reference) {
    return transfers.find(coop.id(), reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  List<Arrival> arrivals(Coop coop, Transfer transfer) {
    return receipts.of(coop.id(), transfer);
  }

  ModelAndView show(Coop coop, Reference reference, MoveForm form, List<Problem> problems) {
    var transfer = find(coop, reference);
    var owed = transfer.open().isZero() ? transfer.surplus() : transfer.open();
    var filled = form.amount().isEmpty() && problems.isEmpty()
        ? new MoveForm(owed.isZero() ? "" : owed.decimal(), LocalDate.now(clock).toString(), "", form.key())
        : form;
    var model = Map.of("transfer", transfer, "arrivals", arrivals(coop, transfer), "form", filled, "problems", problems);
    var view = new ModelAndView("payments/transfer", model);
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  ModelAndView again(Coop coop, Transfer transfer) {
    return new ModelAndView("redirect:/c/" + coop.slug() + "/money/payments/" + transfer.reference());
  }
}
