package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Leaving: the page that says exactly what ends, and the ending itself. */
@Controller
class EndingController {
  private final EndingMemberships ending;
  private final Leaving leaving;
  private final Today today;

  EndingController(EndingMemberships ending, Leaving leaving, Today today) {
    this.ending = ending;
    this.leaving = leaving;
    this.today = today;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/members/{number}/resignation")
  ModelAndView resignation(Coop coop, Viewer viewer, @PathVariable int number) {
    return page("membership/resignation", preview(coop, viewer, number), List.of(), HttpStatus.OK);
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/members/{number}/resignation")
  ModelAndView resign(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
    var preview = preview(coop, viewer, number);
    return after(coop, preview, "membership/resignation", ending.resign(coop.id(), preview.member().id(), viewer.self(), on));
  }

  @May(Who.SECRETARY)
  @GetMapping("/c/{coop}/members/{number}/closure")
  ModelAndView closure(Coop coop, @PathVariable int number) {
    return page("membership/closure", found(coop, number), List.of(), HttpStatus.OK);
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/members/{number}/closure")
  ModelAndView close(
      Coop coop,
      Viewer viewer,
      @PathVariable int number,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
      @RequestParam String reason) {
    var preview = found(coop, number);
    return after(coop, preview, "membership/closure", ending.close(coop.id(), preview.member().id(), viewer.self(), on, reason));
  }

  private Leaving.Preview preview(Coop coop, Viewer viewer, int number) {
    var preview = found(coop, number);
    if (!preview.member().actsThrough().equals(viewer.self())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return preview;
  }

  private Leaving.Preview found(Coop coop, int number) {
    return leaving.preview(coop.id(), number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView after(Coop coop, Leaving.Preview preview, String view, Departure departure) {
    return switch (departure) {
      case Departure.Ended ended -> new ModelAndView("redirect:/c/" + coop.slug() + "/members");
      case Departure.NotCurrent no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case Departure.Invalid invalid -> page(view, preview, invalid.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView page(String view, Leaving.Preview preview, List<Problem> problems, HttpStatus status) {
    return new ModelAndView(view, Map.of("preview", preview, "today", today.date(), "problems", problems), status);
  }
}
