package coop.phyle.overview;

import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of this server. */
@Controller
class FrontController {
  private final ReadingFront front;

  FrontController(ReadingFront front) {
    this.front = front;
  }

  @May(Who.EVERYONE)
  @GetMapping("/")
  ModelAndView front(Viewer viewer) {
    return viewer
        .person()
        .map(person -> new ModelAndView("overview/mine", Map.of("mine", front.mine(person))))
        .orElseGet(() -> new ModelAndView("overview/front", Map.of("coops", front.everyones())));
  }
}
