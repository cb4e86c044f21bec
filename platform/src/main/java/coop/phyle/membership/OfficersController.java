package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who holds and held which office; stepping down. */
@Controller
class OfficersController {
  private final AppointingOfficers officers;
  private final Members members;
  private final ReadingRegister register;
  private final Today today;

  OfficersController(AppointingOfficers officers, Members members, ReadingRegister register, Today today) {
    this.officers = officers;
    this.members = members;
    this.register = register;
    this.today = today;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/members/officers")
  ModelAndView officers(Coop coop, Viewer viewer) {
    var view = OfficersView.of(officers.all(coop.id()), register.rules(coop.id()), viewer.self(), today.date());
    return new ModelAndView("membership/officers", Map.of("view", view));
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/members/{number}/offices/{office}/ending")
  ModelAndView stepDown(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable Office office) {
    var member = members.numbered(coop.id(), number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return switch (officers.stepDown(coop.id(), member.id(), office, viewer.self())) {
      case Vacating.Vacated done -> new ModelAndView("redirect:/c/" + coop.slug() + "/members/officers");
      case Vacating.NotInOffice no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
