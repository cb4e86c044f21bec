package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member changes an answer on paper: the rules in force stay until the members decide. */
@Service
@Transactional
public class DraftingAmendments {
  private final Statutes statutes;
  private final KeptDrafts drafts;
  private final Scrutiny scrutiny;
  private final Clock clock;

  DraftingAmendments(Statutes statutes, KeptDrafts drafts, Scrutiny scrutiny, Clock clock) {
    this.statutes = statutes;
    this.drafts = drafts;
    this.scrutiny = scrutiny;
    this.clock = clock;
  }

  /** What came of an edit. */
  public sealed interface Drafting {
    record Saved(AmendmentDraftId id) implements Drafting {}

    record Faulty(List<Problem> problems) implements Drafting {}

    record Unknown() implements Drafting {}
  }

  /** Saves a whole rule book as a draft, as a program proposes one; refuses what the law or a locked clause forbids. */
  public Drafting whole(CoopId coop, PersonId person, RuleBook proposed) {
    var inForce = statutes.inForce(coop);
    var objections = Scrutiny.problems(scrutiny.amendment(inForce.rules(), proposed));
    if (!objections.isEmpty()) {
      return new Drafting.Faulty(objections);
    }
    var draft = new AmendmentDraft(new AmendmentDraftId(Ids.next()), person, inForce.number(), proposed);
    drafts.add(coop, draft, null, "whole", clock.instant());
    return new Drafting.Saved(draft.id());
  }

  /**
   * Saves an answer as a new draft.
   *
   * @param follows the draft it changes; empty to change the rules in force
   */
  Drafting answer(CoopId coop, Optional<AmendmentDraftId> follows, PersonId person, Question question, Map<String, String> typed) {
    var inForce = statutes.inForce(coop);
    var before = follows.flatMap(id -> drafts.find(coop, id));
    if (follows.isPresent() && before.isEmpty()) {
      return new Drafting.Unknown();
    }
    var form = new Form(typed);
    var rules = question.read(before.map(AmendmentDraft::proposed).orElse(inForce.rules()), form);
    if (!form.problems().isEmpty()) {
      return new Drafting.Faulty(form.problems());
    }
    var basedOn = before.map(AmendmentDraft::basedOn).orElse(inForce.number());
    var draft = new AmendmentDraft(new AmendmentDraftId(Ids.next()), person, basedOn, rules);
    drafts.add(coop, draft, follows.orElse(null), question.key(), clock.instant());
    return new Drafting.Saved(draft.id());
  }
}
