package coop.phyle.statutes;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Drafts of amendments as pages and programs show them. Reads only. */
@Component
class ReadingAmendments {
  private final Statutes statutes;
  private final KeptDrafts drafts;
  private final Asking asking;
  private final Scrutiny scrutiny;
  private final StatutesText text;

  ReadingAmendments(Statutes statutes, KeptDrafts drafts, Asking asking, Scrutiny scrutiny, StatutesText text) {
    this.statutes = statutes;
    this.drafts = drafts;
    this.asking = asking;
    this.scrutiny = scrutiny;
    this.text = text;
  }

  /** What a draft changes; without one, nothing yet. */
  record Shown(List<ClauseChange> changes, List<Problem> objections, boolean outdated) {}

  /** Empty for "new"; any other name must be a draft of this co-op. */
  Optional<AmendmentDraft> find(CoopId coop, String draft) {
    if (draft.equals("new")) {
      return Optional.empty();
    }
    try {
      var found = drafts.find(coop, new AmendmentDraftId(UUID.fromString(draft)));
      return Optional.of(found.orElseThrow(QuestionController::notFound));
    } catch (IllegalArgumentException e) {
      throw QuestionController.notFound();
    }
  }

  Shown shown(CoopId coop, Optional<AmendmentDraft> draft, Page page) {
    var inForce = statutes.inForce(coop);
    var rules = draft.map(AmendmentDraft::proposed).orElse(inForce.rules());
    return new Shown(
        text.changes(inForce.rules(), rules, page.locale()),
        Scrutiny.problems(scrutiny.amendment(inForce.rules(), rules)),
        draft.isPresent() && draft.get().basedOn() != inForce.number());
  }

  AmendmentJson json(CoopId coop, AmendmentDraft draft, Page page) {
    return AmendmentJson.of(draft, shown(coop, Optional.of(draft), page), page);
  }

  /** A question with the draft's answer. */
  Asked asked(CoopId coop, Optional<AmendmentDraft> draft, String base, String key, Page page) {
    return asked(coop, draft, base, QuestionController.question(key), Map.of(), List.of(), page);
  }

  Asked asked(CoopId coop, Optional<AmendmentDraft> draft, String base, Question question, Map<String, String> typed, List<Problem> problems, Page page) {
    var inForce = statutes.inForce(coop).rules();
    var rules = draft.map(AmendmentDraft::proposed).orElse(inForce);
    // Every question is answered already: by the statutes in force.
    var answered = Set.of(question.key());
    var findings = scrutiny.amendment(inForce, rules);
    return asking.page(new Asking.Of(base, question, "", rules, true, answered, typed, problems, findings, "", page.locale()));
  }
}
