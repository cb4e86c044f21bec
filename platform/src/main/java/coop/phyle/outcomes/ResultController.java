package coop.phyle.outcomes;

import coop.phyle.discussion.TaskId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One result: how far it is, its parts, its words, its tasks and what is said about it. */
@Controller
class ResultController {
  private final ReadingResults reading;
  private final AddingResults adding;
  private final NotingProgress noting;
  private final TalkingOver talking;

  ResultController(ReadingResults reading, AddingResults adding, NotingProgress noting, TalkingOver talking) {
    this.reading = reading;
    this.adding = adding;
    this.noting = noting;
    this.talking = talking;
  }

  @May(Who.MEMBER)
  @GetMapping(OutcomesController.ONE)
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, number, List.of(), Map.of());
  }

  @May(Who.MEMBER)
  @PostMapping(OutcomesController.ONE + "/notes")
  ModelAndView note(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String percent,
      @RequestParam(defaultValue = "") String words) {
    var kept = noting.note(coop, viewer, new ResultNumber(number), Status.read(status), percent, words);
    return after(coop, viewer, number, kept, Map.of("status", status, "percent", percent, "words", words));
  }

  @May(Who.MEMBER)
  @PostMapping(OutcomesController.ONE + "/tasks")
  ModelAndView task(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String day) {
    var kept = talking.task(coop, viewer.self(), new ResultNumber(number), what, who, day);
    return after(coop, viewer, number, kept, Map.of("what", what, "who", who, "day", day));
  }

  @May(Who.MEMBER)
  @PostMapping(OutcomesController.ONE + "/tasks/{task}/turns")
  ModelAndView tick(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID task, @RequestParam boolean done) {
    if (!talking.tick(coop, viewer.self(), new TaskId(task), done)) {
      throw OutcomesController.none();
    }
    return OutcomesController.to(coop, new ResultNumber(number));
  }

  @May(Who.MEMBER)
  @PostMapping(OutcomesController.ONE + "/threads")
  ModelAndView talk(Coop coop, Viewer viewer, @PathVariable int number) {
    var thread = talking.begin(coop, viewer.self(), new ResultNumber(number)).orElseThrow(OutcomesController::none);
    return new ModelAndView("redirect:/c/" + coop.slug() + "/threads/" + thread);
  }

  @May(Who.MEMBER)
  @GetMapping(OutcomesController.ONE + "/parts/new")
  ModelAndView begin(Coop coop, Viewer viewer, @PathVariable int number) {
    return part(coop, viewer, number, List.of(), Map.of());
  }

  @May(Who.MEMBER)
  @PostMapping(OutcomesController.ONE + "/parts")
  ModelAndView add(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> entered) {
    return switch (adding.add(coop, viewer, new ResultNumber(number), entered)) {
      case Kept.Done(var result) -> OutcomesController.to(coop, result);
      case Kept.Gone gone -> throw OutcomesController.none();
      case Kept.Refused(var problems) -> part(coop, viewer, number, problems, entered);
    };
  }

  @May(Who.MEMBER)
  @GetMapping(OutcomesController.ONE + "/versions/new")
  ModelAndView edit(Coop coop, Viewer viewer, @PathVariable int number) {
    return form(reading.form(coop.id(), new ResultNumber(number), viewer).orElseThrow(OutcomesController::none), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(OutcomesController.ONE + "/versions")
  ModelAndView change(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "0") int version, @RequestParam Map<String, String> entered) {
    return switch (adding.change(coop, viewer, new ResultNumber(number), version, entered)) {
      case Kept.Done(var result) -> OutcomesController.to(coop, result);
      case Kept.Gone gone -> throw OutcomesController.none();
      case Kept.Refused(var problems) -> {
        var now = reading.form(coop.id(), new ResultNumber(number), viewer).orElseThrow(OutcomesController::none);
        yield form(new OutcomePages.Form(now.number(), version, now.of(), now.under(), now.back(), now.circles(), entered), problems);
      }
    };
  }

  private ModelAndView part(Coop coop, Viewer viewer, int number, List<Problem> problems, Map<String, String> entered) {
    var whole = reading.show(coop.id(), new ResultNumber(number), viewer).filter(OutcomePages.Shown::takesParts).orElseThrow(OutcomesController::none);
    var path = whole.branch().path();
    var circles = reading.choices(coop.id(), viewer);
    return form(new OutcomePages.Form(Optional.empty(), 0, path + "/parts", whole.branch().title(), path, circles, entered), problems);
  }

  private static ModelAndView form(OutcomePages.Form form, List<Problem> problems) {
    return OutcomesController.page("outcomes/form", problems, Map.of("form", form, "problems", problems));
  }

  private ModelAndView after(Coop coop, Viewer viewer, int number, Kept kept, Map<String, String> entered) {
    return switch (kept) {
      case Kept.Done(var result) -> OutcomesController.to(coop, result);
      case Kept.Gone gone -> throw OutcomesController.none();
      case Kept.Refused(var problems) -> page(coop, viewer, number, problems, entered);
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, int number, List<Problem> problems, Map<String, String> entered) {
    var shown = reading.show(coop.id(), new ResultNumber(number), viewer).orElseThrow(OutcomesController::none);
    return OutcomesController.page("outcomes/result", problems, Map.of("result", shown, "problems", problems, "entered", entered));
  }
}
