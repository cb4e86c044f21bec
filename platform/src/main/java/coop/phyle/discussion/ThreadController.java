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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One thread: reading it, adding to it, saying how far one has read and how much one wants to hear. */
@Controller
class ThreadController {
  private final ReadingThreads reading;
  private final Commenting commenting;
  private final TakingPart taking;

  ThreadController(ReadingThreads reading, Commenting commenting, TakingPart taking) {
    this.reading = reading;
    this.commenting = commenting;
    this.taking = taking;
  }

  @May(Who.SIGNED_IN)
  @GetMapping(Routes.THREAD)
  ModelAndView show(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(required = false) @Nullable Integer after, @RequestParam(defaultValue = "0") int answers) {
    return page(coop, viewer, number, Optional.ofNullable(after), answers, List.of(), "");
  }

  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/comments")
  ModelAndView comment(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "0") int answers,
      @RequestParam(required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    var answered = answers < 1 ? Optional.<CommentNumber>empty() : Optional.of(new CommentNumber(answers));
    var said = new Said(viewer.self(), body, answered, Enclosure.of(files));
    return after(coop, viewer, number, commenting.comment(coop, new ThreadNumber(number), said), answers, body);
  }

  /** A task by form is a comment with one line: whoever types it and whoever clicks get the same. */
  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/tasks")
  ModelAndView task(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String day) {
    var owner = who.isBlank() ? "" : "@" + who.strip() + " ";
    var due = day.matches("\\d{4}-\\d{2}-\\d{2}") ? day + ": " : "";
    var line = what.isBlank() ? "" : "- [ ] " + owner + due + what.replaceAll("\\s+", " ").strip();
    return after(coop, viewer, number, commenting.comment(coop, new ThreadNumber(number), Said.of(viewer.self(), line)), 0, line);
  }

  /** The page's script says it by itself and gets next to nothing back; a reader without scripts presses a button. */
  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/position")
  Object read(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam int comment, @RequestHeader(name = "HX-Request", required = false) @Nullable String quietly) {
    if (!taking.read(coop.id(), new ThreadNumber(number), viewer.self(), new CommentNumber(Math.max(0, comment)))) {
      throw Routes.gone();
    }
    return quietly == null ? new ModelAndView("redirect:/c/" + coop.slug() + "/threads") : ResponseEntity.noContent().build();
  }

  /** @param volume empty for as in the rest of the co-op */
  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/volume")
  ModelAndView tune(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(required = false) @Nullable Volume volume) {
    var thread = new ThreadNumber(number);
    if (!taking.tune(coop.id(), thread, viewer.self(), Optional.ofNullable(volume))) {
      throw Routes.gone();
    }
    return Routes.to(coop, thread);
  }

  private ModelAndView after(Coop coop, Viewer viewer, int number, Commented commented, int answers, String typed) {
    return switch (commented) {
      case Commented.Noted(var thread, var comment) -> Routes.to(coop, thread, comment);
      case Commented.Gone gone -> throw Routes.gone();
      case Commented.Refused(var problems) -> page(coop, viewer, number, Optional.empty(), answers, problems, typed);
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, int number, Optional<Integer> after, int answers, List<Problem> problems, String typed) {
    var shown = reading.show(coop.id(), new ThreadNumber(number), viewer, after, answers).orElseThrow(Routes::gone);
    var page = new ModelAndView("discussion/thread", Map.of("shown", shown, "problems", problems, "typed", typed));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
