package coop.phyle.money;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The room Money and its entries. Who may read is a rule of the statutes, so the use case decides, not the route. */
@Controller
class MoneyController {
  private final ReadingMoney reading;

  MoneyController(ReadingMoney reading) {
    this.reading = reading;
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/money")
  ModelAndView room(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    return new ModelAndView("money/room", "room", seen(reading.room(coop, viewer, Period.read(period), before)));
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/money/entries/{seq}")
  ModelAndView entry(Coop coop, Viewer viewer, @PathVariable long seq) {
    return new ModelAndView("money/entry", "single", seen(reading.entry(coop, viewer, seq)));
  }

  static <T> T seen(Reading<T> reading) {
    return switch (reading) {
      case Reading.Visible<T> visible -> visible.what();
      case Reading.NotForYou<T> no -> throw new AccessDeniedException("the statutes keep the book to members");
      case Reading.NotThere<T> no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
