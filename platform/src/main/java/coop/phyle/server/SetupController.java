package coop.phyle.server;

import coop.phyle.identity.FirstOperator;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page a new server begins with. Once somebody is its operator it is not found any more. */
@Controller
class SetupController {
  private final FirstRun firstRun;
  private final FirstOperator operator;

  SetupController(FirstRun firstRun, FirstOperator operator) {
    this.firstRun = firstRun;
    this.operator = operator;
  }

  @May(Who.EVERYONE)
  @GetMapping("/setup")
  ModelAndView form(@RequestParam(defaultValue = "") String code) {
    return firstRun.pending() ? page(new SetupForm(code, "", "", ""), List.of()) : gone();
  }

  @May(Who.EVERYONE)
  @PostMapping("/setup")
  ModelAndView setUp(@ModelAttribute SetupForm form, Locale locale) {
    if (!firstRun.pending()) {
      return gone();
    }
    var problems =
        firstRun.accepts(form.code())
            ? operator.appoint(form.name(), form.email(), form.fresh(), locale)
            : List.of(Problem.of("code", "server.setup.code.wrong"));
    return problems.isEmpty() ? new ModelAndView("redirect:/sign-in") : page(form, problems);
  }

  private static ModelAndView page(SetupForm form, List<Problem> problems) {
    var page = new ModelAndView("server/setup", Map.of("form", form, "problems", problems));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView gone() {
    var page = new ModelAndView("shell/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }
}
