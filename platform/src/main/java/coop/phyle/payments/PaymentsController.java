package coop.phyle.payments;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The treasurer's list of expected transfers. */
@Controller
class PaymentsController {
  private final ExpectedTransfers transfers;

  PaymentsController(ExpectedTransfers transfers) {
    this.transfers = transfers;
  }

  @May(Who.TREASURER)
  @GetMapping("/c/{coop}/money/payments")
  ModelAndView list(Coop coop, @RequestParam(defaultValue = "") String reference) {
    if (Reference.isReadable(reference)) {
      return new ModelAndView("redirect:/c/" + coop.slug() + "/money/payments/" + Reference.read(reference));
    }
    var all = transfers.all(coop.id());
    var model = Map.of(
        "waiting", all.stream().filter(t -> !t.open().isZero()).toList(),
        "back", all.stream().filter(t -> t.surplus().minor() > 0).toList(),
        "done", all.stream().filter(t -> t.open().isZero() && t.surplus().isZero()).toList(),
        "account", transfers.hasAccount(coop.id()),
        "reference", reference);
    return new ModelAndView("payments/transfers", model);
  }
}
