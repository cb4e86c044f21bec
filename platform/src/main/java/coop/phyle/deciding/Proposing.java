package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.voting.Numbering;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts decisions. Any member may; a draft is its proposer's alone until notice is given. */
@Service
public class Proposing {
  private final Decisions decisions;
  private final CheckingDrafts checking;
  private final Numbering numbering;
  private final Clock clock;

  Proposing(Decisions decisions, CheckingDrafts checking, Numbering numbering, Clock clock) {
    this.decisions = decisions;
    this.checking = checking;
    this.numbering = numbering;
    this.clock = clock;
  }

  @Transactional
  public Drafting draft(CoopId coop, Draft draft) {
    return switch (checking.check(coop, draft)) {
      case CheckingDrafts.Faulty faulty -> new Drafting.Refused(faulty.problems());
      case CheckingDrafts.Sound sound -> {
        var decision = sound.as(coop, numbering.next(coop), draft, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        decisions.put(decision, sound.question());
        yield new Drafting.Drafted(decision.number());
      }
    };
  }

  /** Changes a draft; its matter stays. Refused once notice is given, and to anybody but the proposer. */
  @Transactional
  public Drafting revise(CoopId coop, VoteNumber number, Draft draft) {
    var life = decisions.lock(coop, number).filter(l -> l.decision().proposedBy().equals(draft.by()));
    if (life.isEmpty() || life.get().stage(clock.instant()) != Stage.DRAFT || life.get().decision().matter() != draft.matter()) {
      return new Drafting.Refused(List.of(Problem.of("", "deciding.problem.not-a-draft")));
    }
    return switch (checking.check(coop, draft)) {
      case CheckingDrafts.Faulty faulty -> new Drafting.Refused(faulty.problems());
      case CheckingDrafts.Sound sound -> {
        decisions.revise(sound.as(coop, number, draft, life.get().decision().proposedAt()), sound.question());
        yield new Drafting.Drafted(number);
      }
    };
  }
}
