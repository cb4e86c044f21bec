package coop.phyle.deciding;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteAgenda;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entrance for meetings: puts decisions to a meeting and lets them go. A draft is voted on at the meeting alone; a decision announced before
 * is voted on in advance, and those who come vote by hand instead. A secret decision cannot be put: hands are seen. Joins the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AtMeetings {
  private final Decisions decisions;
  private final PutToMeetings puts;
  private final CheckingDrafts checking;
  private final ClosingDecisions closing;
  private final Rolls rolls;
  private final VoteAgenda agenda;
  private final Clock clock;

  AtMeetings(
      Decisions decisions, PutToMeetings puts, CheckingDrafts checking, ClosingDecisions closing, Rolls rolls, VoteAgenda agenda, Clock clock) {
    this.decisions = decisions;
    this.puts = puts;
    this.checking = checking;
    this.closing = closing;
    this.rolls = rolls;
    this.agenda = agenda;
    this.clock = clock;
  }

  /**
   * A decision as a meeting needs to see it.
   *
   * @param meeting to which it is put, if any
   */
  public record Business(VoteNumber number, ResolutionKind kind, String title, Stage stage, boolean secret, PersonId proposedBy, Optional<Integer> meeting) {
    /** Whether a meeting could still take it. */
    public boolean free() {
      return meeting.isEmpty() && (stage == Stage.DRAFT || stage == Stage.NOTICE || stage == Stage.OPEN);
    }
  }

  /** The notice of a meeting, which is notice of its decisions too. */
  public record Convocation(int meeting, int statutesVersion, Instant startsAt, Instant endsAt, ZoneId zone, PersonId by) {}

  public Optional<Business> find(CoopId coop, VoteNumber number) {
    return decisions.find(coop, number).map(life -> new Business(
        life.number(), life.decision().kind(), life.decision().title(), life.stage(clock.instant()), life.decision().secret(), life.decision().proposedBy(),
        life.meeting().map(Life.Meeting::number)));
  }

  /** Why a free decision could not be put now: a draft is checked again, since rules and members may have changed. */
  public List<Problem> check(CoopId coop, VoteNumber number) {
    var life = decisions.find(coop, number).orElseThrow();
    if (life.stage(clock.instant()) != Stage.DRAFT) {
      return List.of();
    }
    return switch (checking.check(coop, GivingNotice.again(life.decision()))) {
      case CheckingDrafts.Faulty faulty -> faulty.problems();
      case CheckingDrafts.Sound sound -> List.of();
    };
  }

  /** Fixes a draft's text from now on; whoever calls has {@link #check checked} it in this transaction. */
  public void put(CoopId coop, VoteNumber number, Convocation meeting) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var life = decisions.lock(coop, number).orElseThrow();
    var draft = life.stage(at) == Stage.DRAFT;
    if (draft) {
      decisions.give(life.decision(), meeting.by(), new Given(at, meeting.statutesVersion(), meeting.zone(), meeting.startsAt(), meeting.endsAt()));
    }
    puts.put(coop, number, meeting.meeting(), !draft, meeting.by(), at);
  }

  /** The meeting will not take it: what was to be voted on there alone is withdrawn, what has ballots is counted when its time is up. */
  public void release(CoopId coop, VoteNumber number, int meeting) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var life = decisions.lock(coop, number).filter(l -> l.verdict().isEmpty() && l.meeting().filter(m -> m.number() == meeting).isPresent());
    if (life.isEmpty()) {
      return;
    }
    puts.release(coop, number, meeting, at);
    if (!life.get().meeting().orElseThrow().advance()) {
      decisions.withdraw(life.get().decision(), life.get().decision().proposedBy(), at);
      agenda.cancel(DecisionTasks.KIND, coop, number);
    } else if (!at.isBefore(life.get().given().closesAt())) {
      closing.close(coop, number);
    }
  }

  /** The frozen roll of a decision that is voted on in advance; nothing where the meeting's own roll votes. */
  public Optional<List<Voter>> roll(CoopId coop, VoteNumber number) {
    return decisions.find(coop, number).filter(l -> l.openedAt().isPresent()).map(l -> rolls.voters(coop, number));
  }
}
