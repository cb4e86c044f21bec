package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves an answer of the founding's questions. */
@Service
@Transactional
class AnsweringQuestions {
  private final Foundings foundings;
  private final PresetFiles presets;
  private final Clock clock;

  AnsweringQuestions(Foundings foundings, PresetFiles presets, Clock clock) {
    this.foundings = foundings;
    this.presets = presets;
    this.clock = clock;
  }

  sealed interface Answer {
    record Saved(FoundingDraft draft) implements Answer {}

    record Faulty(FoundingDraft draft, List<Problem> problems) implements Answer {}

    /** Somebody answered the same question since the page was shown; nothing was saved. */
    record Overtaken(FoundingDraft draft) implements Answer {}

    /** The co-op exists already; its rules change by amendment only. */
    record TooLate(FoundingDraft draft) implements Answer {}

    record Unknown() implements Answer {}
  }

  /**
   * Answers to different questions never disturb each other: each is applied to the newest rules.
   *
   * @param seen revision the page showed
   */
  Answer answer(FoundingId id, PersonId person, Question question, int seen, Map<String, String> typed, Locale locale) {
    foundings.queue(id);
    var found = foundings.find(id, person);
    if (found.isEmpty()) {
      return new Answer.Unknown();
    }
    var draft = found.get();
    if (draft.became().isPresent()) {
      return new Answer.TooLate(draft);
    }
    var since = foundings.questionsSince(id, seen);
    if (since.contains(question.key()) || since.contains("preset")) {
      return new Answer.Overtaken(draft);
    }
    var form = new Form(typed);
    var restart = restart(draft, question, form);
    var rules = question.read(restart ? presets.rules(form.raw("preset"), draft.rules().profile().name(), locale) : draft.rules(), form);
    if (!form.problems().isEmpty()) {
      return new Answer.Faulty(draft, form.problems());
    }
    return new Answer.Saved(save(draft, person, question, restart, rules));
  }

  /** Another preset replaces every rule, so all questions are open again. */
  private boolean restart(FoundingDraft draft, Question question, Form form) {
    return question.key().equals("name") && !form.raw("preset").equals(draft.rules().preset()) && presets.ids().contains(form.raw("preset"));
  }

  private FoundingDraft save(FoundingDraft draft, PersonId person, Question question, boolean restart, RuleBook rules) {
    var number = draft.revision();
    if (restart) {
      foundings.revise(draft.id(), ++number, "preset", rules, person, clock.instant());
    }
    if (restart || !draft.answered().contains(question.key()) || !rules.equals(draft.rules())) {
      foundings.revise(draft.id(), ++number, question.key(), rules, person, clock.instant());
    }
    return foundings.find(draft.id(), person).orElseThrow();
  }
}
