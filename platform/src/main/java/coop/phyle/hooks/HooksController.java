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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    var asked = new KeepingHooks.Asked(form.getOrDefault("name", ""), form.getOrDefault("url", ""), form.getOrDefault("shape", ""), topics);
    return switch (keeping.add(coop.id(), viewer.self(), asked, locale)) {
      case KeepingHooks.Kept.Made made -> page(coop, made.secret(), Map.of(), Set.of(), List.of());
      case KeepingHooks.Kept.Refused refused -> page(coop, "", form, topics, refused.problems());
    };
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
    var page = new ModelAndView("hooks/hooks", Map.of("board", board, "problems", problems));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
