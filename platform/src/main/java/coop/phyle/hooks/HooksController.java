package coop.phyle.hooks;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The secretary sets up which programs are told what happens. */
@Controller
class HooksController {
  private final KeepingHooks keeping;
  private final TestingHooks testing;

  HooksController(KeepingHooks keeping, TestingHooks testing) {
    this.keeping = keeping;
    this.testing = testing;
  }

  @May(Who.SECRETARY)
  @GetMapping("/c/{coop}/hooks")
  ModelAndView list(Coop coop) {
    return page(coop, "", Map.of(), Set.of(), List.of());
  }

  /** The answer shows the secret: a redirect would have to keep it somewhere. */
  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/hooks")
  ModelAndView add(
      Coop coop,
      Viewer viewer,
      @RequestParam Map<String, String> form,
      @RequestParam(name = "topics", defaultValue = "") Set<String> topics,
      Locale locale,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return answer(coop, keeping.add(coop.id(), viewer.self(), asked(form, topics), locale), form, topics);
  }

  @May(Who.SECRETARY)
  @GetMapping("/c/{coop}/hooks/{id}")
  ModelAndView one(Coop coop, @PathVariable UUID id) {
    var hook = keeping.find(coop.id(), new HookId(id)).orElseThrow(HooksController::gone);
    var typed = Map.of("name", hook.name(), "url", hook.url(), "shape", hook.shape().text());
    return changing(id, typed, hook.topics().stream().map(Topic::text).collect(Collectors.toSet()), List.of());
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/hooks/{id}")
  ModelAndView change(
      Coop coop, Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> form, @RequestParam(name = "topics", defaultValue = "") Set<String> topics) {
    return switch (keeping.change(coop.id(), new HookId(id), viewer.self(), asked(form, topics))) {
      case KeepingHooks.Kept.Refused refused -> changing(id, form, topics, refused.problems());
      case KeepingHooks.Kept kept -> answer(coop, kept, form, topics);
    };
  }

  private ModelAndView answer(Coop coop, KeepingHooks.Kept kept, Map<String, String> form, Set<String> topics) {
    return switch (kept) {
      case KeepingHooks.Kept.Made made -> page(coop, made.secret(), Map.of(), Set.of(), List.of());
      case KeepingHooks.Kept.Changed changed -> back(coop);
      case KeepingHooks.Kept.Refused refused -> page(coop, "", form, topics, refused.problems());
      case KeepingHooks.Kept.Gone none -> throw gone();
    };
  }

  private static KeepingHooks.Asked asked(Map<String, String> form, Set<String> topics) {
    return new KeepingHooks.Asked(form.getOrDefault("name", ""), form.getOrDefault("url", ""), form.getOrDefault("shape", ""), topics);
  }

  private static ModelAndView changing(UUID id, Map<String, String> typed, Set<String> topics, List<Problem> problems) {
    return filled("hooks/hook", Map.of("id", id.toString(), "board", new HookPages.Board(List.of(), "", typed, topics), "problems", problems), problems);
  }

  private static ModelAndView filled(String template, Map<String, Object> model, List<Problem> problems) {
    var page = new ModelAndView(template, model);
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/hooks/{id}/ending")
  ModelAndView end(Coop coop, Viewer viewer, @PathVariable UUID id) {
    keeping.end(coop.id(), new HookId(id), viewer.self());
    return back(coop);
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/hooks/{id}/test")
  ModelAndView test(Coop coop, @PathVariable UUID id) {
    testing.test(coop, new HookId(id));
    return back(coop);
  }

  private static ModelAndView back(Coop coop) {
    return new ModelAndView("redirect:/c/" + coop.slug() + "/hooks");
  }

  private ModelAndView page(Coop coop, String fresh, Map<String, String> typed, Set<String> topics, List<Problem> problems) {
    var board = new HookPages.Board(keeping.list(coop.id()), fresh, typed, topics);
    return filled("hooks/hooks", Map.of("board", board, "problems", problems), problems);
  }
}
