package coop.phyle.discussion;

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
import org.springframework.web.servlet.ModelAndView;

/** What those who opened a thread, and its keepers, do with it as a whole. */
@Controller
class SteeringController {
  private final Steering steering;
  private final Forking forking;
  private final Hanging hanging;
  private final ReadingForks forks;
  private final ReadingThreads reading;

  SteeringController(Steering steering, Forking forking, Hanging hanging, ReadingForks forks, ReadingThreads reading) {
    this.steering = steering;
    this.forking = forking;
    this.hanging = hanging;
    this.forks = forks;
    this.reading = reading;
  }

  /** @param closed whether it is to be closed, or open again */
  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/closure")
  ModelAndView close(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam boolean closed) {
    return done(coop, number, steering.close(coop.id(), new ThreadNumber(number), viewer, closed));
  }

  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/pin")
  ModelAndView pin(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam boolean pinned) {
    return done(coop, number, steering.pin(coop.id(), new ThreadNumber(number), viewer, pinned));
  }

  /** @param circle its number, 0 for the whole co-op */
  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/circle")
  ModelAndView move(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam int circle) {
    return after(coop, viewer, number, steering.move(coop.id(), new ThreadNumber(number), viewer, Routes.circle(circle)));
  }

  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/tags")
  ModelAndView tag(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String tags) {
    return after(coop, viewer, number, steering.tag(coop.id(), new ThreadNumber(number), viewer, NewThread.tags(tags)));
  }

  /** Hangs something to decide on the thread, or takes it off. */
  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/cards")
  ModelAndView hang(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "true") boolean on) {
    var thread = new ThreadNumber(number);
    return after(coop, viewer, number, on ? hanging.hang(coop, thread, viewer.self(), address) : hanging.takeDown(coop, thread, viewer.self(), address));
  }

  @May(Who.SIGNED_IN)
  @GetMapping(Routes.THREAD + "/fork")
  ModelAndView choose(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "0") int after) {
    return choice(coop, viewer, number, after, "", List.of());
  }

  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/fork")
  ModelAndView fork(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "0") int after,
      @RequestParam(defaultValue = "") List<Integer> comments) {
    var chosen = comments.stream().filter(comment -> comment > 0).map(CommentNumber::new).toList();
    return switch (forking.fork(coop, new ThreadNumber(number), viewer, title, chosen)) {
      case Commented.Noted noted -> Routes.to(coop, noted.thread());
      case Commented.Gone gone -> throw Routes.gone();
      case Commented.Refused(var problems) -> choice(coop, viewer, number, after, title, problems);
    };
  }

  private ModelAndView choice(Coop coop, Viewer viewer, int number, int after, String title, List<Problem> problems) {
    var fork = forks.choice(coop.id(), new ThreadNumber(number), viewer, after, title).orElseThrow(Routes::gone);
    var page = new ModelAndView("discussion/fork", Map.of("fork", fork, "problems", problems));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView done(Coop coop, int number, boolean done) {
    if (!done) {
      throw Routes.gone();
    }
    return Routes.to(coop, new ThreadNumber(number));
  }

  private ModelAndView after(Coop coop, Viewer viewer, int number, Commented step) {
    return switch (step) {
      case Commented.Noted noted -> Routes.to(coop, noted.thread());
      case Commented.Gone gone -> throw Routes.gone();
      case Commented.Refused(var problems) -> {
        var shown = reading.show(coop.id(), new ThreadNumber(number), viewer, Optional.empty(), 0).orElseThrow(Routes::gone);
        yield new ModelAndView("discussion/thread", Map.of("shown", shown, "problems", problems, "typed", ""), HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }
}
