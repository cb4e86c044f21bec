package coop.phyle.payments;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The co-op's bank account. */
@Controller
class BankAccountController {
  private final SettingAccount setting;

  BankAccountController(SettingAccount setting) {
    this.setting = setting;
  }

  @May(Who.TREASURER)
  @GetMapping("/c/{coop}/money/bank-account")
  ModelAndView ask(Coop coop) {
    var account = setting.inUse(coop.id());
    return form(
        account.map(BankAccounts.BankAccount::holder).orElse(coop.name()), account.map(a -> a.iban().grouped()).orElse(""), List.of());
  }

  @May(Who.TREASURER)
  @PostMapping("/c/{coop}/money/bank-account")
  ModelAndView set(Coop coop, Viewer viewer, @RequestParam String holder, @RequestParam String iban) {
    var problems = setting.set(coop.id(), holder, iban, viewer.self());
    return problems.isEmpty() ? new ModelAndView("redirect:/c/" + coop.slug() + "/money/payments") : form(holder, iban, problems);
  }

  private static ModelAndView form(String holder, String iban, List<Problem> problems) {
    var view = new ModelAndView("payments/bank-account", Map.of("holder", holder, "iban", iban, "problems", problems));
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
