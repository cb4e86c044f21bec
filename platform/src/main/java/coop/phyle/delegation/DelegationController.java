package coop.phyle.delegation;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A person's delegations: given, received, taken back. */
@Controller
class DelegationController {
  /** Each circle is a choice of its own in the form: {@code circle:3}. */
  private static final String CIRCLE = "circle:";

  private final Delegating delegating;
  private final ReadingDelegations reading;

  DelegationController(Delegating delegating, ReadingDelegations reading) {
    this.delegating = delegating;
    this.reading = reading;
  }

  /** With {@code scope} and {@code about} the form begins there, as the page of a decision asks. */
  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/delegations")
  ModelAndView mine(Coop coop, Viewer viewer, @RequestParam Map<String, String> entered) {
    return page(coop, viewer, entered, List.of());
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/delegations")
  ModelAndView give(Coop coop, Viewer viewer, @RequestParam Map<String, String> entered) {
    var nobody = entered.getOrDefault("nobody", "").equals("true");
    var member = member(entered.getOrDefault("member", ""));
    var scope = entered.getOrDefault("scope", "");
    var circle = scope.startsWith(CIRCLE);
    var about = circle ? scope.substring(CIRCLE.length()) : entered.getOrDefault("about", "");
    var wish =
        new Wish(member, entered.getOrDefault("to", ""), nobody, circle ? "circle" : scope, about, entered.getOrDefault("months", ""));
    return switch (delegating.give(coop.id(), viewer.self(), wish)) {
      case Delegating.Outcome.Done done -> new ModelAndView("redirect:/c/" + coop.slug() + "/delegations");
      case Delegating.Outcome.Refused refused -> page(coop, viewer, entered, refused.problems());
    };
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/delegations/{id}/revocation")
  ModelAndView revoke(Coop coop, Viewer viewer, @PathVariable UUID id) {
    delegating.revoke(coop.id(), viewer.self(), new DelegationId(id));
    return new ModelAndView("redirect:/c/" + coop.slug() + "/delegations");
  }

  static MemberId member(String id) {
    try {
      return new MemberId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such member", e);
    }
  }

  private ModelAndView page(Coop coop, Viewer viewer, Map<String, String> entered, List<Problem> problems) {
    var mine = reading.mine(coop.id(), viewer.self());
    var page = new ModelAndView("delegation/mine", Map.of("mine", mine, "form", new DelegationPages.Form(entered), "problems", problems));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }
}
