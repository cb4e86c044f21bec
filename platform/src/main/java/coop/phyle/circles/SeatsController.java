package coop.phyle.circles;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coming into a circle, leaving it, coordinating it. */
@Controller
@RequestMapping("/c/{coop}/circles/{number:[1-9][0-9]{0,8}}")
class SeatsController {
  private final Seating seating;
  private final FindingMembers finding;
  private final CirclesController pages;

  SeatsController(Seating seating, FindingMembers finding, CirclesController pages) {
    this.seating = seating;
    this.finding = finding;
    this.pages = pages;
  }

  @May(Who.MEMBER)
  @PostMapping("/seats")
  ModelAndView join(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String words) {
    return after(coop, viewer, number, seating.join(coop, new CircleNumber(number), viewer.self(), words), Map.of("words", words));
  }

  /** @param person name or number in the register */
  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/members")
  ModelAndView add(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String person) {
    var step = seating.add(coop, new CircleNumber(number), viewer, finding.find(coop.id(), person));
    return after(coop, viewer, number, step, Map.of("person", person));
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/seats/{person}/end")
  ModelAndView leave(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID person) {
    var self = viewer.self().value().equals(person);
    var page = after(coop, viewer, number, seating.leave(coop.id(), new CircleNumber(number), viewer, new PersonId(person)), Map.of());
    return self ? new ModelAndView("redirect:/c/" + coop.slug() + (viewer.is(Who.MEMBER) ? "/circles" : "")) : page;
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/coordinators/{person}")
  ModelAndView coordinate(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID person) {
    return after(coop, viewer, number, seating.coordinate(coop.id(), new CircleNumber(number), viewer, new PersonId(person), true), Map.of());
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/coordinators/{person}/end")
  ModelAndView standDown(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID person) {
    return after(coop, viewer, number, seating.coordinate(coop.id(), new CircleNumber(number), viewer, new PersonId(person), false), Map.of());
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/requests/{request}/answer")
  ModelAndView answer(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID request, @RequestParam boolean accepts) {
    return after(coop, viewer, number, seating.answer(coop, request, viewer, accepts), Map.of());
  }

  private ModelAndView after(Coop coop, Viewer viewer, int number, Step step, Map<String, String> typed) {
    return pages.after(coop, viewer, new CircleNumber(number), step, typed);
  }
}
