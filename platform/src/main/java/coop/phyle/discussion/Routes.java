package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.shell.Coop;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where things of this module are, and what its requests bring along. */
final class Routes {
  static final String THREAD = "/c/{coop}/threads/{number:[1-9][0-9]{0,8}}";
  static final String COMMENT = THREAD + "/comments/{comment:[0-9]{1,9}}";

  private Routes() {}

  static ModelAndView to(Coop coop, ThreadNumber thread) {
    return new ModelAndView("redirect:" + path(coop, thread));
  }

  static ModelAndView to(Coop coop, ThreadNumber thread, CommentNumber comment) {
    return new ModelAndView("redirect:" + path(coop, thread) + (comment.value() == 0 ? "" : "/comments/" + comment));
  }

  static String path(Coop coop, ThreadNumber thread) {
    return "/c/" + coop.slug() + "/threads/" + thread;
  }

  static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** A circle as forms and addresses name it; 0 and nonsense are the whole co-op. */
  static Optional<CircleNumber> circle(int number) {
    return number < 1 ? Optional.empty() : Optional.of(new CircleNumber(number));
  }
}
