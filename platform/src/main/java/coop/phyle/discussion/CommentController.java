package coop.phyle.discussion;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One text: finding it on its page, wording it anew, its versions, what others say to it in one word. */
@Controller
class CommentController {
  private final Rewording rewording;
  private final ReadingVersions versions;
  private final TakingPart taking;
  private final Locating locating;

  CommentController(Rewording rewording, ReadingVersions versions, TakingPart taking, Locating locating) {
    this.rewording = rewording;
    this.versions = versions;
    this.taking = taking;
    this.locating = locating;
  }

  /** Where mails and old links lead: the page of the thread on which the comment stands today. */
  @May(Who.SIGNED_IN)
  @GetMapping(Routes.COMMENT)
  ModelAndView find(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int comment) {
    var place = locating.find(coop.id(), new ThreadNumber(number), new CommentNumber(comment), viewer.self()).orElseThrow(Routes::gone);
    return new ModelAndView("redirect:" + Routes.path(coop, place.thread()) + "?after=" + place.after() + "#c" + place.number());
  }

  @May(Who.SIGNED_IN)
  @GetMapping(Routes.COMMENT + "/wording")
  ModelAndView edit(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int comment) {
    var form = versions.form(coop.id(), new ThreadNumber(number), new CommentNumber(comment), viewer.self()).orElseThrow(Routes::gone);
    return new ModelAndView("discussion/wording", Map.of("form", form, "problems", List.of()));
  }

  @May(Who.SIGNED_IN)
  @PostMapping(Routes.COMMENT + "/wording")
  ModelAndView reword(
      Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int comment, @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String body) {
    return switch (rewording.reword(coop, new ThreadNumber(number), new CommentNumber(comment), viewer.self(), title, body)) {
      case Commented.Noted(var thread, var text) -> Routes.to(coop, thread, text);
      case Commented.Gone gone -> throw Routes.gone();
      case Commented.Refused(var problems) -> {
        var form = versions.form(coop.id(), new ThreadNumber(number), new CommentNumber(comment), viewer.self()).orElseThrow(Routes::gone);
        var typed = new ThreadPages.Rewording(number, comment, form.heading(), title, body);
        yield new ModelAndView("discussion/wording", Map.of("form", typed, "problems", problems), HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }

  @May(Who.SIGNED_IN)
  @GetMapping(Routes.COMMENT + "/versions")
  ModelAndView versions(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int comment) {
    var history = versions.history(coop.id(), new ThreadNumber(number), new CommentNumber(comment), viewer).orElseThrow(Routes::gone);
    return new ModelAndView("discussion/versions", Map.of("history", history));
  }

  @May(Who.SIGNED_IN)
  @PostMapping(Routes.COMMENT + "/withdrawal")
  ModelAndView withdraw(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int comment) {
    var thread = new ThreadNumber(number);
    if (!rewording.withdraw(coop.id(), thread, new CommentNumber(comment), viewer)) {
      throw Routes.gone();
    }
    return Routes.to(coop, thread, new CommentNumber(comment));
  }

  /** @param reaction number of the text and the word for it: one button's value, so that a page of fifty texts stays small */
  @May(Who.SIGNED_IN)
  @PostMapping(Routes.THREAD + "/reactions")
  ModelAndView react(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam String reaction) {
    var thread = new ThreadNumber(number);
    var parts = reaction.split(" ", 2);
    var comment = parts[0].matches("[0-9]{1,9}") ? new CommentNumber(Integer.parseInt(parts[0])) : new CommentNumber(0);
    var word = Reaction.read(parts[parts.length - 1]).orElseThrow(Routes::gone);
    if (!taking.react(coop.id(), thread, comment, viewer.self(), word)) {
      throw Routes.gone();
    }
    return Routes.to(coop, thread, comment);
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/c/{coop}/threads/tasks/{task}/turns")
  ModelAndView tick(Coop coop, Viewer viewer, @PathVariable UUID task, @RequestParam boolean done) {
    return Routes.to(coop, taking.tick(coop.id(), task, viewer.self(), done).orElseThrow(Routes::gone));
  }
}
