package coop.phyle.calendar;

import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The addresses of one's calendar. A new one is answered with the page itself, because it is shown this once and kept nowhere. */
@Controller
class CalendarController {
  private final KeepingAddresses keeping;
  private final Site site;

  CalendarController(KeepingAddresses keeping, Site site) {
    this.keeping = keeping;
    this.site = site;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/account/calendar")
  ModelAndView show(Viewer viewer) {
    return page(viewer, "", List.of());
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/account/calendar")
  ModelAndView make(@RequestParam(defaultValue = "") String coop, Viewer viewer) {
    return answer(viewer, keeping.make(viewer.self(), coop));
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/account/calendar/{id}/renewal")
  ModelAndView renew(@PathVariable UUID id, Viewer viewer) {
    return answer(viewer, keeping.renew(viewer.self(), new AddressId(id)));
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/account/calendar/{id}/ending")
  ModelAndView end(@PathVariable UUID id, Viewer viewer) {
    keeping.end(viewer.self(), new AddressId(id));
    return new ModelAndView("redirect:/account/calendar");
  }

  private ModelAndView answer(Viewer viewer, KeepingAddresses.Made made) {
    return switch (made) {
      case KeepingAddresses.Made.Fresh fresh -> page(viewer, site.absolute("/calendars/" + fresh.secret().text() + ".ics"), List.of());
      case KeepingAddresses.Made.Refused refused -> page(viewer, "", List.of(refused.problem()));
      case KeepingAddresses.Made.Gone gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private ModelAndView page(Viewer viewer, String fresh, List<Problem> problems) {
    var page = new ModelAndView("calendar/addresses", Map.of("board", keeping.board(viewer.self()).with(fresh), "problems", problems));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
