package coop.phyle.deciding;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Proposing: what about, then the draft, then its preview on the decision's own page. */
@Controller
class ProposalController {
  private final Proposing proposing;
  private final DraftForms forms;

  ProposalController(Proposing proposing, DraftForms forms) {
    this.proposing = proposing;
    this.forms = forms;
  }

  /** Without a matter: which one. The statutes' pages send {@code draft} along, the members' pages the request to join as {@code subject}. */
  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/decisions/new")
  ModelAndView begin(Coop coop, Viewer viewer, @RequestParam Map<String, String> entered) {
    var matter = matter(entered);
    return matter.isEmpty() || !forms.offers(matter.get())
        ? new ModelAndView("deciding/new", Map.of("matters", forms.matters()))
        : form(forms.begun(coop.id(), viewer.self(), matter.get(), brought(matter.get(), entered)), List.of());
  }

  private static Map<String, String> brought(Matter matter, Map<String, String> entered) {
    var all = new HashMap<>(entered);
    if (matter == Matter.ADMIT_MEMBER && entered.containsKey("subject")) {
      all.put("request", entered.get("subject"));
    }
    return all;
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/decisions")
  ModelAndView create(Coop coop, Viewer viewer, @RequestParam Map<String, String> entered) {
    var matter = matter(entered).filter(forms::offers).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return switch (proposing.draft(coop.id(), draft(viewer, matter, entered))) {
      case Drafting.Drafted drafted -> new ModelAndView("redirect:" + DecisionController.path(coop, drafted.number().value()));
      case Drafting.Refused refused -> form(forms.fresh(coop.id(), viewer.self(), matter, entered), refused.problems());
    };
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/draft")
  ModelAndView edit(Coop coop, Viewer viewer, @PathVariable int number) {
    return forms
        .of(coop.id(), viewer.self(), new VoteNumber(number))
        .map(form -> form(form, List.of()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/draft")
  ModelAndView revise(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> entered) {
    var matter = matter(entered).filter(forms::offers).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return switch (proposing.revise(coop.id(), new VoteNumber(number), draft(viewer, matter, entered))) {
      case Drafting.Drafted drafted -> new ModelAndView("redirect:" + DecisionController.path(coop, number));
      case Drafting.Refused refused -> form(
          forms.fresh(coop.id(), viewer.self(), matter, entered).revising(number), refused.problems());
    };
  }

  private static ModelAndView form(DecisionPages.DraftForm form, List<Problem> problems) {
    var page = new ModelAndView("deciding/draft", Map.of("form", form, "problems", problems));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private static Optional<Matter> matter(Map<String, String> entered) {
    return Keys.read(Matter.class, entered.getOrDefault("matter", ""));
  }

  private static Draft draft(Viewer viewer, Matter matter, Map<String, String> entered) {
    return new Draft(
        viewer.self(),
        matter,
        entered,
        entered.getOrDefault("title", ""),
        entered.getOrDefault("body", ""),
        Keys.read(ResolutionKind.class, entered.getOrDefault("kind", "")),
        "true".equals(entered.get("secret")),
        Tags.read(entered.getOrDefault("tags", "")));
  }
}
