package coop.phyle.outcomes;

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

/** Results: all of them, what came of one decision, and noting or changing one. */
@Controller
class OutcomesController {
  static final String ONE = "/c/{coop}/outcomes/{number:[1-9][0-9]{0,8}}";
  static final String OF = "/c/{coop}/outcomes/of/{kind:[a-z]+}/{number:[1-9][0-9]{0,8}}";
  private final ListingResults listing;
  private final ReadingResults reading;
  private final AddingResults adding;
  private final Reviewing reviewing;

  OutcomesController(ListingResults listing, ReadingResults reading, AddingResults adding, Reviewing reviewing) {
    this.listing = listing;
    this.reading = reading;
    this.adding = adding;
    this.reviewing = reviewing;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/outcomes")
  ModelAndView board(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "false") boolean overdue, @RequestParam(defaultValue = "2147483647") int before) {
    return new ModelAndView("outcomes/board", Map.of("board", listing.board(coop.id(), viewer.self(), Filter.of(status, who, overdue), before)));
  }

  @May(Who.MEMBER)
  @GetMapping(OF)
  ModelAndView followed(Coop coop, Viewer viewer, @PathVariable String kind, @PathVariable int number) {
    return followed(coop, viewer, source(kind, number), List.of(), Map.of());
  }

  @May(Who.MEMBER)
  @PostMapping(OF + "/reviews")
  ModelAndView review(
      Coop coop, Viewer viewer, @PathVariable String kind, @PathVariable int number, @RequestParam(defaultValue = "") String review,
      @RequestParam(defaultValue = "") String seen) {
    var source = source(kind, number);
    var problem = reviewing.review(coop, viewer, source, review, seen);
    return problem.isEmpty()
        ? new ModelAndView("redirect:/c/" + coop.slug() + source.followed())
        : followed(coop, viewer, source, List.of(problem.get()), Map.of("review", review, "seen", seen));
  }

  private ModelAndView followed(Coop coop, Viewer viewer, Source source, List<Problem> problems, Map<String, String> entered) {
    var followed = reading.followed(coop.id(), source, viewer).orElseThrow(OutcomesController::none);
    return page("outcomes/followed", problems, Map.of("followed", followed, "problems", problems, "entered", entered));
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @GetMapping(OF + "/new")
  ModelAndView begin(Coop coop, Viewer viewer, @PathVariable String kind, @PathVariable int number) {
    return form(coop, viewer, source(kind, number), List.of(), Map.of());
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @PostMapping(OF)
  ModelAndView add(Coop coop, Viewer viewer, @PathVariable String kind, @PathVariable int number, @RequestParam Map<String, String> entered) {
    var source = source(kind, number);
    return switch (adding.add(coop, viewer, source, entered)) {
      case Kept.Done(var result) -> to(coop, result);
      case Kept.Gone gone -> throw none();
      case Kept.Refused(var problems) -> form(coop, viewer, source, problems, entered);
    };
  }

  private ModelAndView form(Coop coop, Viewer viewer, Source source, List<Problem> problems, Map<String, String> entered) {
    var of = reading.followed(coop.id(), source, viewer).orElseThrow(OutcomesController::none).of();
    var form = new OutcomePages.Form(Optional.empty(), 0, of.followed(), of.title(), of.followed(), reading.choices(coop.id(), viewer), entered);
    return page("outcomes/form", problems, Map.of("form", form, "problems", problems));
  }

  static ModelAndView page(String view, List<Problem> problems, Map<String, Object> model) {
    var page = new ModelAndView(view, model);
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  static ModelAndView to(Coop coop, ResultNumber number) {
    return new ModelAndView("redirect:/c/" + coop.slug() + "/outcomes/" + number);
  }

  static Source source(String kind, int number) {
    return Source.of(kind, number).orElseThrow(OutcomesController::none);
  }

  static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
