package coop.phyle.circles;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** All circles, one circle, its charter and its end. */
@Controller
class CirclesController {
  private final ReadingCircles reading;
  private final KeepingCircles keeping;

  CirclesController(ReadingCircles reading, KeepingCircles keeping) {
    this.reading = reading;
    this.keeping = keeping;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/circles")
  ModelAndView list(Coop coop, Viewer viewer) {
    return new ModelAndView("circles/circles", Map.of("board", reading.board(coop.id(), viewer.self())));
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/circles/new")
  ModelAndView begin() {
    return form(new CirclePages.Form(Optional.empty(), "", "", Openness.OPEN.name()), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/circles")
  ModelAndView open(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String aim,
      @RequestParam(defaultValue = "") String openness) {
    return switch (keeping.open(coop.id(), viewer.self(), new Charter(name, aim, openness))) {
      case Step.Taken(var number) -> to(coop, number);
      case Step.Gone gone -> throw gone();
      case Step.Refused(var problems) -> form(new CirclePages.Form(Optional.empty(), name, aim, openness), problems);
    };
  }

  /** Guests read what circle they are in; everybody else who may not know of it finds nothing. */
  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/circles/{number:[1-9][0-9]{0,8}}")
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, new CircleNumber(number), List.of(), Map.of());
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @GetMapping("/c/{coop}/circles/{number:[1-9][0-9]{0,8}}/charter")
  ModelAndView charter(Coop coop, Viewer viewer, @PathVariable int number) {
    var circle = new CircleNumber(number);
    if (!keeping.keeps(coop.id(), circle, viewer)) {
      throw gone();
    }
    return form(reading.form(coop.id(), circle).orElseThrow(CirclesController::gone), List.of());
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/c/{coop}/circles/{number:[1-9][0-9]{0,8}}/charter")
  ModelAndView rewrite(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String aim,
      @RequestParam(defaultValue = "") String openness) {
    return switch (keeping.rewrite(coop.id(), new CircleNumber(number), viewer, new Charter(name, aim, openness))) {
      case Step.Taken(var circle) -> to(coop, circle);
      case Step.Gone gone -> throw gone();
      case Step.Refused(var problems) -> form(new CirclePages.Form(Optional.of(number), name, aim, openness), problems);
    };
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/c/{coop}/circles/{number:[1-9][0-9]{0,8}}/closure")
  ModelAndView close(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String reason) {
    return after(coop, viewer, new CircleNumber(number), keeping.close(coop.id(), new CircleNumber(number), viewer, reason), Map.of("reason", reason));
  }

  /** The circle's page after a step: anew, or with what was wrong. */
  ModelAndView after(Coop coop, Viewer viewer, CircleNumber number, Step step, Map<String, String> typed) {
    return switch (step) {
      case Step.Taken(var circle) -> to(coop, circle);
      case Step.Gone gone -> throw gone();
      case Step.Refused(var problems) -> page(coop, viewer, number, problems, typed);
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, CircleNumber number, List<Problem> problems, Map<String, String> typed) {
    var shown = reading.show(coop.id(), number, viewer).orElseThrow(CirclesController::gone);
    var page = new ModelAndView("circles/circle", Map.of("shown", shown, "problems", problems, "typed", typed));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView form(CirclePages.Form form, List<Problem> problems) {
    var page = new ModelAndView("circles/charter", Map.of("form", form, "problems", problems));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  static ModelAndView to(Coop coop, CircleNumber circle) {
    return new ModelAndView("redirect:/c/" + coop.slug() + "/circles/" + circle);
  }

  static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
