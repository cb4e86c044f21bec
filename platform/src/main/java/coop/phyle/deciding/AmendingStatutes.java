package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Amended;
import coop.phyle.statutes.Amending;
import coop.phyle.statutes.AmendmentDraft;
import coop.phyle.statutes.AmendmentDraftId;
import coop.phyle.statutes.AmendmentDrafts;
import coop.phyle.statutes.Statutes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts amended statutes in force. The draft comes from the statutes page; its rules, not its id, make the question. */
@Component
class AmendingStatutes implements Enactor {
  private static final String DRAFT = "draft";
  private final AmendmentDrafts drafts;
  private final Statutes statutes;

  AmendingStatutes(AmendmentDrafts drafts, Statutes statutes) {
    this.drafts = drafts;
    this.statutes = statutes;
  }

  @Override
  public Matter matter() {
    return Matter.AMEND_STATUTES;
  }

  @Override
  public List<Asked> asks(CoopId coop) {
    return List.of(new Asked(DRAFT, "deciding.ask.draft", Asked.Kind.GIVEN, List.of()));
  }

  @Override
  public Chosen choose(CoopId coop, Map<String, String> entered) {
    var draft = find(coop, entered.getOrDefault(DRAFT, ""));
    if (draft.isEmpty()) {
      return Chosen.Unfit.because(DRAFT, "deciding.problem.draft");
    }
    var inForce = statutes.inForce(coop);
    if (draft.get().basedOn() != inForce.number()) {
      return Chosen.Unfit.because(DRAFT, "deciding.problem.draft-outdated", draft.get().basedOn(), inForce.number());
    }
    var rules = RuleBooks.write(draft.get().proposed()).toString();
    return new Chosen.Fit(Subject.of(Map.of(DRAFT, draft.get().id().toString(), "rules", Question.digest(rules))));
  }

  @Override
  public Subject question(Subject subject) {
    return subject.without(DRAFT);
  }

  @Override
  public List<String> reading(Subject subject) {
    return List.of("/statutes/amendments/" + subject.get(DRAFT));
  }

  @Override
  public Words consequence(CoopId coop, Subject subject) {
    return Words.of("deciding.consequence.amend", basedOn(coop, subject) + 1);
  }

  @Override
  public Enacted enact(Passed passed) {
    var draft = find(passed.coop(), passed.subject().get(DRAFT));
    if (draft.isEmpty()) {
      return Enacted.Refused.because("deciding.refusal.draft-gone");
    }
    var inForce = statutes.inForce(passed.coop()).number();
    if (draft.get().basedOn() != inForce) {
      return Enacted.Refused.because("deciding.refusal.draft-outdated", draft.get().basedOn(), inForce);
    }
    return switch (statutes.amend(passed.coop(), new Amended(draft.get().proposed(), passed.at(), passed.number().value()))) {
      case Amending.InForce now -> new Enacted.Done(Json.obj().with("version", now.version().number()));
      case Amending.Refused refused -> new Enacted.Refused(refused.problems());
    };
  }

  @Override
  public Words done(CoopId coop, Subject subject, Json.Obj effect) {
    return Words.of("deciding.done.amend", effect.integer("version"));
  }

  private int basedOn(CoopId coop, Subject subject) {
    return find(coop, subject.get(DRAFT)).map(AmendmentDraft::basedOn).orElseGet(() -> statutes.inForce(coop).number());
  }

  private Optional<AmendmentDraft> find(CoopId coop, String id) {
    return Keys.read(id).flatMap(uuid -> drafts.find(coop, new AmendmentDraftId(uuid)));
  }
}
