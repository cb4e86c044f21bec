package coop.phyle.deciding;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks a draft against the rules in force, all faults at once. */
@Component
class CheckingDrafts {
  static final int LONGEST_TITLE = 160;
  static final int LONGEST_BODY = 20_000;
  private final Statutes statutes;
  private final Members members;
  private final Enactors enactors;
  private final RepeatBar repeatBar;

  CheckingDrafts(Statutes statutes, Members members, Enactors enactors, RepeatBar repeatBar) {
    this.statutes = statutes;
    this.members = members;
    this.enactors = enactors;
    this.repeatBar = repeatBar;
  }

  sealed interface Check {}

  record Faulty(List<Problem> problems) implements Check {}

  record Sound(Subject subject, ResolutionKind kind, boolean secret, Question question) implements Check {
    Decision as(CoopId coop, VoteNumber number, Draft draft, Instant at) {
      return new Decision(coop, number, kind, draft.matter(), subject, draft.title().strip(), draft.body().strip(), secret, draft.tags(), draft.by(), at);
    }
  }

  Check check(CoopId coop, Draft draft) {
    var problems = new ArrayList<>(texts(draft));
    if (members.of(coop, draft.by()).isEmpty()) {
      problems.add(Problem.of("", "deciding.problem.members-propose"));
    }
    var enactor = enactors.find(draft.matter());
    if (enactor.isEmpty()) {
      return new Faulty(List.of(Problem.of("matter", "deciding.problem.matter")));
    }
    return switch (enactor.get().choose(coop, draft.subject())) {
      case Chosen.Unfit unfit -> {
        problems.addAll(unfit.problems());
        yield new Faulty(problems);
      }
      case Chosen.Fit fit -> whole(coop, draft, fit.subject(), enactor.get().question(fit.subject()), problems);
    };
  }

  private Check whole(CoopId coop, Draft draft, Subject subject, Subject asked, List<Problem> problems) {
    var rules = statutes.inForce(coop).rules();
    var kinds = Kinds.open(rules, draft.matter(), subject, director(coop, draft.by()));
    var kind = draft.kind().orElse(kinds.getFirst());
    if (!kinds.contains(kind)) {
      problems.add(Problem.of("kind", kind == ResolutionKind.BOARD ? "deciding.problem.not-board" : "deciding.problem.needs-special"));
    }
    var question = Question.of(draft.matter(), asked, draft.title(), draft.body());
    repeatBar.check(coop, question, rules.rule(kind)).ifPresent(problems::add);
    return problems.isEmpty() ? new Sound(subject, kind, secret(rules, kind, draft.secret()), question) : new Faulty(problems);
  }

  private static boolean secret(RuleBook rules, ResolutionKind kind, boolean wished) {
    return switch (rules.rule(kind).secrecy()) {
      case OPEN -> false;
      case SECRET -> true;
      case CHOSEN -> wished;
    };
  }

  boolean director(CoopId coop, PersonId person) {
    return members.directors(coop).stream().anyMatch(director -> director.votes().equals(person));
  }

  private static List<Problem> texts(Draft draft) {
    var problems = new ArrayList<Problem>();
    var title = draft.title().strip();
    if (title.codePointCount(0, title.length()) < 3 || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
      problems.add(Problem.of("title", "deciding.problem.title", LONGEST_TITLE));
    }
    if (draft.body().codePointCount(0, draft.body().length()) > LONGEST_BODY) {
      problems.add(Problem.of("body", "deciding.problem.body", LONGEST_BODY));
    }
    Tags.problem(draft.tags()).ifPresent(problems::add);
    return problems;
  }
}
