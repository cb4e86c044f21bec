package coop.phyle.policies;

import coop.phyle.identity.Coops;
import coop.phyle.membership.Belonging;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The register of policies and each of its versions. */
@Controller
class PoliciesController {
  private final ReadingPolicies reading;
  private final Belonging belonging;
  private final Coops coops;

  PoliciesController(ReadingPolicies reading, Belonging belonging, Coops coops) {
    this.reading = reading;
    this.belonging = belonging;
    this.coops = coops;
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/policies")
  ModelAndView register(Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String words) {
    var register = reading.register(coop.id(), viewer, words).orElseThrow(PoliciesController::none);
    return new ModelAndView("policies/register", Map.of("register", register));
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/policies/{number:[1-9][0-9]{0,8}}")
  ModelAndView newest(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, number, Optional.empty());
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/policies/{number:[1-9][0-9]{0,8}}/versions/{version:[1-9][0-9]{0,8}}")
  ModelAndView version(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int version) {
    return page(coop, viewer, number, Optional.of(version));
  }

  private ModelAndView page(Coop coop, Viewer viewer, int number, Optional<Integer> version) {
    var shown = reading.show(coop.id(), viewer, new PolicyNumber(number), version, elsewhere(coop, viewer)).orElseThrow(PoliciesController::none);
    return new ModelAndView("policies/policy", Map.of("policy", shown));
  }

  private List<Coop> elsewhere(Coop coop, Viewer viewer) {
    return viewer.person().stream()
        .flatMap(person -> belonging.coops(person).stream())
        .filter(other -> !other.equals(coop.id()))
        .flatMap(other -> coops.byId(other).stream())
        .toList();
  }

  static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
