package coop.phyle.discussion;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names a text in a thread can speak to, while somebody types one: for the page's script and for programs. */
@RestController
class NamesController {
  private final OfferingNames offering;

  NamesController(OfferingNames offering) {
    this.offering = offering;
  }

  @May(Who.SIGNED_IN)
  @GetMapping({Routes.THREAD + "/names", "/api/v1" + Routes.THREAD + "/names"})
  List<String> names(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String q) {
    return offering.like(coop.id(), new ThreadNumber(number), viewer.self(), q).orElseThrow(Routes::gone);
  }
}
