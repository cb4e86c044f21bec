package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Forms on a member's page: each adds a dated entry to the register. */
@Controller
class EntriesController {
  private final ChangingEntries changing;
  private final ReadingRegister register;
  private final Today today;

  EntriesController(ChangingEntries changing, ReadingRegister register, Today today) {
    this.changing = changing;
    this.register = register;
    this.today = today;
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/c/{coop}/members/{number}/particulars")
  ModelAndView particulars(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam String name, @RequestParam String address) {
    return after(coop, viewer, number, changing.particulars(coop.id(), number, viewer, name, address), Map.of("name", name, "address", address));
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/members/{number}/class")
  ModelAndView memberClass(
      Coop coop,
      Viewer viewer,
      @PathVariable int number,
      @RequestParam String memberClass,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
      @RequestParam String reason) {
    var typed = Map.of("memberClass", memberClass, "since", since.toString(), "reason", reason);
    return after(coop, viewer, number, changing.memberClass(coop.id(), number, viewer, memberClass, since, reason), typed);
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/c/{coop}/members/{number}/representative")
  ModelAndView representative(
      Coop coop, Viewer viewer, Page page, @PathVariable int number, @RequestParam String email, @RequestParam String name) {
    var changed = changing.representative(coop.id(), number, viewer, email, name, page.locale());
    return after(coop, viewer, number, changed, Map.of("email", email, "representativeName", name));
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/members/{number}/visibility")
  ModelAndView visibility(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam boolean hidden) {
    return after(coop, viewer, number, changing.visibility(coop.id(), number, viewer, hidden), Map.of());
  }

  private ModelAndView after(Coop coop, Viewer viewer, int number, ChangingEntries.Changed changed, Map<String, String> typed) {
    return switch (changed) {
      case ChangingEntries.Changed.Done done -> new ModelAndView(
          "redirect:/c/" + coop.slug() + "/members/" + number);
      case ChangingEntries.Changed.NotYours no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case ChangingEntries.Changed.Invalid invalid -> {
        var view = register.member(coop.id(), viewer, number).orElseThrow();
        var model = MemberForms.shown(view, viewer, today.date(), invalid.problems(), typed);
        yield new ModelAndView("membership/member", model, HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }
}
