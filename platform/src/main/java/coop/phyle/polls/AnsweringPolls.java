package coop.phyle.polls;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.count.Method;
import coop.phyle.shell.Problem;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Vote;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Answers polls: the ballot, and in open polls the name and reason beside it. The one entrance for pages and programs. */
@Service
public class AnsweringPolls {
  private final Polls polls;
  private final CastingVotes casting;
  private final Rolls rolls;
  private final Voices voices;
  private final Clock clock;

  AnsweringPolls(Polls polls, CastingVotes casting, Rolls rolls, Voices voices, Clock clock) {
    this.polls = polls;
    this.casting = casting;
    this.rolls = rolls;
    this.voices = voices;
    this.clock = clock;
  }

  public sealed interface Answered {
    record Counted(Cast.Counted cast) implements Answered {}

    /** @param late whether what was sent is sound and only the poll does not take it */
    record Refused(List<Problem> problems, boolean late) implements Answered {}
  }

  @Transactional
  public Answered answer(Vote vote, String reason) {
    var life = polls.find(vote.coop(), vote.number());
    if (life.isEmpty() || life.get().poll().asked().paper().isEmpty()) {
      return refused(Problem.of("", "polls.problem.not-open"), true);
    }
    var asked = life.get().poll().asked();
    var said = asked.paper().get().read(vote.said());
    if (said instanceof Paper.Read.Ballot(var canonical)) {
      var fault = fault(asked, canonical, reason.strip());
      return fault.isPresent() ? refused(fault.get(), false) : cast(asked, vote, reason.strip());
    }
    var broken = (Paper.Read.Refused) said;
    return refused(new Problem("said", broken.key(), broken.args()), false);
  }

  private Answered cast(Asked asked, Vote vote, String reason) {
    return switch (casting.cast(vote)) {
      case Cast.Refused no -> refused(no.problem(), true);
      case Cast.Counted counted when counted.changed() && !asked.changeable() -> {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        yield refused(Problem.of("", "polls.problem.fixed"), true);
      }
      case Cast.Counted counted -> {
        if (!asked.secret()) {
          var seats = rolls.of(vote.coop(), vote.number(), vote.person());
          seats.stream().filter(seat -> seat.member().equals(vote.member()))
              .forEach(seat -> voices.put(vote.coop(), vote.number(), seat, reason, clock.instant()));
        }
        yield new Answered.Counted(counted);
      }
    };
  }

  private static Optional<Problem> fault(Asked asked, String canonical, String reason) {
    if (asked.secret() || asked.reasons() == Reasons.OFF) {
      return reason.isEmpty() ? Optional.empty() : Optional.of(Problem.of("reason", "polls.problem.reason-off"));
    }
    if (reason.codePointCount(0, reason.length()) > Reasons.LONGEST || reason.chars().anyMatch(c -> c == 0)) {
      return Optional.of(Problem.of("reason", "polls.problem.reason-long", Reasons.LONGEST));
    }
    var objects = asked.rule().orElseThrow().method() instanceof Method.Consent(var objecting)
        && objecting.stream().anyMatch(option -> canonical.equals(option.toString()));
    var needed = objects || (asked.reasons() == Reasons.REQUIRED && !canonical.equals(Paper.BLANK));
    return needed && reason.isEmpty()
        ? Optional.of(Problem.of("reason", objects ? "polls.problem.objection" : "polls.problem.reason"))
        : Optional.empty();
  }

  private static Answered refused(Problem problem, boolean late) {
    return new Answered.Refused(List.of(problem), late);
  }
}
