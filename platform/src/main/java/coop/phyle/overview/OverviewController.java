package coop.phyle.overview;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A co-op's front page. */
@Controller
class OverviewController {
  private final ReadingOverview overview;

  OverviewController(ReadingOverview overview) {
    this.overview = overview;
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}")
  ModelAndView coop(Coop coop, Viewer viewer) {
    return new ModelAndView("overview/coop", Map.of("front", overview.of(coop, viewer)));
  }
}
