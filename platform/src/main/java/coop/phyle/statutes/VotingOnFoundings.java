package coop.phyle.statutes;

import coop.phyle.notices.Notice;
import coop.phyle.notices.Notices;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The founding vote: opened on one exact text, agreed to by everybody, and the co-op is there. */
@Service
@Transactional
class VotingOnFoundings {
  private final Foundings foundings;
  private final FoundingVotes votes;
  private final Scrutiny scrutiny;
  private final FoundingCoops founding;
  private final Notices notices;
  private final Clock clock;

  VotingOnFoundings(Foundings foundings, FoundingVotes votes, Scrutiny scrutiny, FoundingCoops founding, Notices notices, Clock clock) {
    this.foundings = foundings;
    this.votes = votes;
    this.scrutiny = scrutiny;
    this.founding = founding;
    this.notices = notices;
    this.clock = clock;
  }

  sealed interface Result {
    record Counted() implements Result {}

    record Founded(Coop coop) implements Result {}

    record Refused(List<Problem> problems) implements Result {}

    record Unknown() implements Result {}
  }

  /** What stands between this draft and a founding vote; empty when it can be opened. */
  List<Problem> obstacles(FoundingDraft draft) {
    var problems = new ArrayList<Problem>();
    Questions.ALL.stream()
        .filter(q -> !draft.answered().contains(q.key()))
        .forEach(q -> problems.add(Problem.of("questions/" + q.key(), "statutes.problem.unanswered", Questions.number(q))));
    problems.addAll(Scrutiny.problems(scrutiny.founding(draft.rules(), draft.founders().size())));
    draft.founders().stream()
        .filter(f -> f.particulars().isEmpty())
        .forEach(f -> problems.add(Problem.of("founders", "statutes.problem.founder.particulars", f.name())));
    problems.addAll(Adopting.people(draft.rules(), founders(draft)));
    if (founders(draft).stream().noneMatch(Founder::signatory)) {
      problems.add(Problem.of("founders", "statutes.problem.founder.signatory"));
    }
    return List.copyOf(problems);
  }

  Result open(FoundingId id, PersonId person) {
    foundings.queue(id);
    var draft = foundings.find(id, person).orElse(null);
    if (draft == null || draft.became().isPresent()) {
      return new Result.Unknown();
    }
    var problems = obstacles(draft);
    if (!problems.isEmpty()) {
      return new Result.Refused(problems);
    }
    if (draft.runningVote().filter(v -> v.ballots().stream().allMatch(FoundingVote.Ballot::agrees)).isEmpty()) {
      votes.open(draft, person, clock.instant());
      draft.founders().stream()
          .map(CoFounder::person)
          .filter(p -> !p.equals(person))
          .forEach(p -> notices.send(Notice.to(p, "statutes.mail.vote.subject", "statutes.mail.vote.body", List.of(draft.rules().profile().name()), "/foundings/" + id + "/vote")));
    }
    return new Result.Counted();
  }

  /**
   * One founder's word on the text with this hash; the last yes founds the co-op in the same transaction.
   *
   * @param hash the text the page showed
   */
  Result cast(FoundingId id, PersonId person, String hash, boolean agrees, String reason) {
    foundings.queue(id);
    var draft = foundings.find(id, person).orElse(null);
    if (draft == null || draft.became().isPresent()) {
      return new Result.Unknown();
    }
    var vote = draft.runningVote().filter(v -> v.hash().equals(hash));
    if (vote.isEmpty()) {
      return new Result.Refused(List.of(Problem.of("", "statutes.problem.vote.void")));
    }
    if (!agrees && reason.isBlank()) {
      return new Result.Refused(List.of(Problem.of("reason", "statutes.problem.vote.reason")));
    }
    var ballot = new FoundingVote.Ballot(person, agrees, reason.strip().substring(0, Math.min(2000, reason.strip().length())), clock.instant());
    if (!votes.cast(id, vote.get().number(), ballot)) {
      return new Result.Refused(List.of(Problem.of("", "statutes.problem.vote.twice")));
    }
    return complete(foundings.find(id, person).orElseThrow());
  }

  private Result complete(FoundingDraft draft) {
    var vote = draft.runningVote().orElseThrow();
    if (!vote.allAgree(draft.founders())) {
      return new Result.Counted();
    }
    return switch (founding.found(draft.rules(), founders(draft))) {
      case FoundingCoops.Outcome.Founded(var coop) -> {
        foundings.complete(draft.id(), vote.number(), coop.id(), clock.instant());
        draft.founders().forEach(f -> notices.send(Notice.to(f.person(), "statutes.mail.founded.subject", "statutes.mail.founded.body", List.of(coop.name()), "/c/" + coop.slug())));
        yield new Result.Founded(coop);
      }
      case FoundingCoops.Outcome.Refused(var problems) -> new Result.Refused(problems);
    };
  }

  static List<Founder> founders(FoundingDraft draft) {
    return draft.founders().stream().flatMap(f -> f.particulars().map(p -> new Founder(f.person(), p.name(), p.address(), p.memberClass(), p.offices(), p.signatory())).stream()).toList();
  }
}
