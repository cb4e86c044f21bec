package coop.phyle.discussion;

import coop.phyle.documents.Enclosure;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Lists of threads and tasks, the search, and beginning a thread. Whoever has no standing in the co-op finds nothing. */
@Controller
class ThreadsController {
  private final ListingThreads listing;
  private final ListingTasks tasks;
  private final StartingThreads starting;
  private final Searching searching;
  private final TakingPart taking;

  ThreadsController(ListingThreads listing, ListingTasks tasks, StartingThreads starting, Searching searching, TakingPart taking) {
    this.listing = listing;
    this.tasks = tasks;
    this.starting = starting;
    this.searching = searching;
    this.taking = taking;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/threads")
  ModelAndView list(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "0") int circle, @RequestParam(defaultValue = "") String tag,
      @RequestParam(defaultValue = "") String from) {
    var board = listing.board(coop.id(), viewer.self(), new ThreadLists.Filter(Routes.circle(circle), tag), from);
    return new ModelAndView("discussion/threads", Map.of("board", board.orElseThrow(Routes::gone)));
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/threads/new")
  ModelAndView begin(Coop coop, Viewer viewer, @RequestParam(defaultValue = "0") int circle) {
    return form(coop, viewer, new ThreadPages.Form(List.of(), false, circle, "", "", ""), List.of());
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/c/{coop}/threads")
  ModelAndView start(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "0") int circle, @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String tags, @RequestParam(required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    var wanted = new NewThread(viewer.self(), Routes.circle(circle), title, body, NewThread.tags(tags), Enclosure.of(files));
    return switch (starting.start(coop, wanted)) {
      case Commented.Noted noted -> Routes.to(coop, noted.thread());
      case Commented.Gone gone -> throw Routes.gone();
      case Commented.Refused(var problems) -> form(coop, viewer, new ThreadPages.Form(List.of(), false, circle, title, body, tags), problems);
    };
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/threads/search")
  ModelAndView search(Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String from) {
    var search = searching.find(coop.id(), viewer.self(), q, from).orElseThrow(Routes::gone);
    return new ModelAndView("discussion/search", Map.of("search", search));
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/threads/tasks")
  ModelAndView tasks(Coop coop, Viewer viewer) {
    return new ModelAndView("discussion/tasks", Map.of("tasks", tasks.open(coop.id(), viewer.self()).orElseThrow(Routes::gone)));
  }

  /** How much a person wants to hear of this co-op's threads where they have not said otherwise. */
  @May(Who.SIGNED_IN)
  @PostMapping("/c/{coop}/threads/volume")
  ModelAndView tune(Coop coop, Viewer viewer, @RequestParam Volume volume) {
    taking.tuneAll(coop.id(), viewer.self(), volume);
    return new ModelAndView("redirect:/c/" + coop.slug() + "/threads");
  }

  private ModelAndView form(Coop coop, Viewer viewer, ThreadPages.Form typed, List<Problem> problems) {
    var form = listing.form(coop.id(), viewer.self(), typed).orElseThrow(Routes::gone);
    var page = new ModelAndView("discussion/new", Map.of("form", form, "problems", problems));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
