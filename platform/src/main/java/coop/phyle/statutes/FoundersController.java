package coop.phyle.statutes;

import coop.phyle.documents.QrCode;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who founds: one's own particulars, the others, invitations. */
@Controller
@RequestMapping("/foundings")
class FoundersController {
  private final Foundings foundings;
  private final FoundingPeople people;
  private final GatheringFounders gathering;

  FoundersController(Foundings foundings, FoundingPeople people, GatheringFounders gathering) {
    this.foundings = foundings;
    this.people = people;
    this.gathering = gathering;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/{id}/founders")
  @Transactional(readOnly = true)
  ModelAndView show(@PathVariable UUID id, Viewer viewer, Page page) {
    var draft = draft(id, viewer);
    return view(draft, shown(draft, viewer.self()), List.of(), page);
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/{id}/founders")
  @Transactional
  ModelAndView give(@PathVariable UUID id, @RequestParam Map<String, String> typed, Viewer viewer, Page page) {
    var draft = draft(id, viewer);
    var problems = gathering.give(draft, viewer.self(), typed);
    return problems.isEmpty() ? back(draft) : refused(view(draft, typed, problems, page));
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/{id}/invitations")
  @Transactional
  ModelAndView invite(@PathVariable UUID id, @RequestParam(defaultValue = "") String email, Viewer viewer, Page page) {
    var draft = draft(id, viewer);
    var problems = gathering.invite(draft, viewer.self(), email, page.locale());
    if (problems.isEmpty()) {
      return back(draft);
    }
    var fields = shown(draft, viewer.self());
    fields.put("email", email);
    return refused(view(draft, fields, problems, page));
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/{id}/withdrawals")
  @Transactional
  String withdraw(@PathVariable UUID id, @RequestParam UUID person, Viewer viewer) {
    var draft = draft(id, viewer);
    var gone = gathering.withdraw(draft, new PersonId(person), viewer.self());
    return "redirect:" + (gone && viewer.self().value().equals(person) ? "/foundings" : "/foundings/" + draft.id() + "/founders");
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/invitations/{invitation}")
  @Transactional(readOnly = true)
  ModelAndView invited(@PathVariable String invitation, Viewer viewer) {
    var draft = foundings.invited(invitation).filter(d -> d.became().isEmpty()).orElseThrow(QuestionController::notFound);
    if (draft.founder(viewer.self()).isPresent()) {
      return new ModelAndView("redirect:/foundings/" + draft.id());
    }
    return new ModelAndView("statutes/invited", Map.of("draft", draft));
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/invitations/{invitation}")
  String join(@PathVariable String invitation, Viewer viewer) {
    var draft = gathering.join(invitation, viewer.self()).orElseThrow(QuestionController::notFound);
    return "redirect:/foundings/" + draft.id() + "/founders";
  }

  private FoundingDraft draft(UUID id, Viewer viewer) {
    return foundings.find(new FoundingId(id), viewer.self()).orElseThrow(QuestionController::notFound);
  }

  private static Map<String, String> shown(FoundingDraft draft, PersonId person) {
    var fields = new HashMap<String, String>();
    var me = draft.founder(person).orElseThrow();
    fields.put("name", me.shown());
    me.particulars()
        .ifPresent(
            p -> {
              fields.put("address", p.address());
              fields.put("class", p.memberClass().key());
              p.offices().forEach(o -> fields.put("office." + Typed.choice(o), "on"));
              fields.put("signatory", p.signatory() ? "on" : "");
            });
    return fields;
  }

  private ModelAndView view(FoundingDraft draft, Map<String, String> fields, List<Problem> problems, Page page) {
    var link = page.site().absolute(GatheringFounders.joinPath(draft));
    return new ModelAndView(
        "statutes/founders",
        Map.of(
            "draft", draft,
            "steps", Reviews.steps(draft),
            "fields", new Fields(fields),
            "problems", problems,
            "link", link,
            "qr", QrCode.svg(link),
            "invited", people.invited(draft.id())));
  }

  private static ModelAndView back(FoundingDraft draft) {
    return new ModelAndView("redirect:/foundings/" + draft.id() + "/founders");
  }

  private static ModelAndView refused(ModelAndView view) {
    view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return view;
  }
}
