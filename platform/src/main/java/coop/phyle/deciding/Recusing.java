package coop.phyle.deciding;

import coop.phyle.kernel.rules.Interested;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Recusals;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes directors' declarations of an interest in what the board decides, from its notice on, in writing or for a meeting. The statutes say what
 * follows (article on the board): they leave the question to the others, or count without voting, or vote once it is declared. It stays declared.
 */
@Service
public class Recusing {
  private static final int LONGEST_REASON = 500;
  private final Decisions decisions;
  private final Interests interests;
  private final Recusals recusals;
  private final Members members;
  private final Statutes statutes;
  private final Acts acts;
  private final Clock clock;

  Recusing(Decisions decisions, Interests interests, Recusals recusals, Members members, Statutes statutes, Acts acts, Clock clock) {
    this.decisions = decisions;
    this.interests = interests;
    this.recusals = recusals;
    this.members = members;
    this.statutes = statutes;
    this.acts = acts;
    this.clock = clock;
  }

  /** By the director, or noted by the secretary; empty when it is declared. */
  @Transactional
  public List<Problem> declare(CoopId coop, VoteNumber number, MemberId director, String reason, Viewer by) {
    acts.inOrder(coop);
    var found = decisions.lock(coop, number).filter(life -> life.hearsInterests(clock.instant()));
    var board = members.directors(coop).stream().filter(v -> v.member().equals(director)).findFirst();
    if (found.isEmpty() || board.isEmpty() || !(board.get().votes().equals(by.self()) || by.is(Who.SECRETARY))) {
      return List.of(Problem.of("", "deciding.problem.interest"));
    }
    if (reason.strip().length() < 3 || reason.strip().length() > LONGEST_REASON) {
      return List.of(Problem.of("reason", "deciding.problem.interest-reason", LONGEST_REASON));
    }
    return note(found.get(), board.get(), reason.strip(), by.self()) ? List.of() : List.of(Problem.of("", "deciding.problem.interest-sealed"));
  }

  /** Declared at the meeting that takes it; whoever asks has seen to who may. False where a secret ballot lies in the box already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean atMeeting(CoopId coop, VoteNumber number, Voter director, String reason, PersonId by) {
    acts.inOrder(coop);
    return note(decisions.lock(coop, number).orElseThrow(), director, reason, by);
  }

  /** Who has declared one, and why. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public Set<MemberId> interested(CoopId coop, VoteNumber number) {
    return interests.of(coop, number).stream().map(Interests.Interest::member).collect(Collectors.toSet());
  }

  /** Applies what was declared before the roll froze. */
  void opened(Life life, Instant at) {
    interests.of(life.decision().coop(), life.number()).forEach(i -> apply(life, i.member(), at));
  }

  private boolean note(Life life, Voter director, String reason, PersonId by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (life.openedAt().isPresent() && !apply(life, director.member(), at)) {
      return false;
    }
    if (interests.declare(life.decision().coop(), life.number(), new Interests.Interest(director.member(), reason), by, at)) {
      acts.interested(life, director);
    }
    return true;
  }

  private boolean apply(Life life, MemberId director, Instant at) {
    var follows = statutes.version(life.decision().coop(), life.given().statutesVersion()).orElseThrow().rules().meetings().interested();
    return follows == Interested.VOTING || recusals.recuse(life.decision().coop(), life.number(), director, follows == Interested.PRESENT, at);
  }
}
