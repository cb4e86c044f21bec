package coop.phyle.deciding;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.notices.Notices;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the vote of a member who voted on a numbered paper ballot or by telephone: "votes given on paper before the secretary and a witness count
 * alike" (statutes, "General meetings and votes"). Only in open votes, and only where the member has not voted: their own vote wins. The member is
 * told at once and may change it until the vote closes.
 */
@Service
class VotingOnBehalf {
  private final Decisions decisions;
  private final VotesOnBehalf votes;
  private final CastingVotes casting;
  private final Rolls rolls;
  private final Members members;
  private final Notices notices;
  private final Coops coops;
  private final Clock clock;

  VotingOnBehalf(
      Decisions decisions, VotesOnBehalf votes, CastingVotes casting, Rolls rolls, Members members, Notices notices, Coops coops, Clock clock) {
    this.decisions = decisions;
    this.votes = votes;
    this.casting = casting;
    this.rolls = rolls;
    this.members = members;
    this.notices = notices;
    this.coops = coops;
    this.clock = clock;
  }

  /**
   * Empty when it counts.
   *
   * @param typed {@code member} and {@code witness} (numbers in the register), {@code choice}, {@code medium}, {@code paper} (number of the ballot)
   */
  @Transactional
  public List<Problem> record(CoopId coop, VoteNumber number, Map<String, String> typed, PersonId secretary) {
    var life = decisions.lock(coop, number).filter(l -> l.stage(clock.instant()) == Stage.OPEN);
    if (life.isEmpty() || life.get().decision().secret()) {
      return List.of(Problem.of("", life.isEmpty() ? "deciding.behalf.not-open" : "deciding.behalf.secret"));
    }
    var problems = new ArrayList<Problem>();
    var voter = rolls.voters(coop, number).stream().filter(v -> numbered(typed, "member").filter(n -> n == v.number()).isPresent()).findFirst();
    var witness = members.roll(coop).stream().filter(v -> numbered(typed, "witness").filter(n -> n == v.number()).isPresent()).findFirst();
    var choice = CastBallot.choice(typed.get("choice"));
    var medium = Keys.read(VotesOnBehalf.Medium.class, typed.getOrDefault("medium", ""));
    var paper = numbered(typed, "paper").filter(n -> medium.filter(m -> m == VotesOnBehalf.Medium.PAPER).isPresent());
    check(problems, "member", voter.isPresent());
    check(problems, "witness", witness.isPresent() && apart(witness.get(), voter, secretary));
    check(problems, "choice", choice.isPresent());
    check(problems, "medium", medium.isPresent());
    check(problems, "paper", medium.isEmpty() || medium.get() == VotesOnBehalf.Medium.PHONE || paper.isPresent());
    if (paper.isPresent() && votes.of(coop, number).stream().anyMatch(v -> v.paper().equals(paper))) {
      problems.add(Problem.of("paper", "deciding.behalf.paper-used", paper.get()));
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var vote = Vote.on(coop, number, voter.get().votes(), voter.get().member(), choice.get(), Optional.empty());
    return switch (casting.castOnce(vote)) {
      case Cast.Refused refused -> List.of(refused.problem());
      case Cast.Counted counted -> {
        votes.put(coop, number, new VotesOnBehalf.OnBehalf(voter.get().member(), witness.get().member(), medium.get(), paper, at), secretary);
        tell(life.get(), voter.get(), witness.get());
        yield List.of();
      }
    };
  }

  /** Numbers of members the secretary voted for, with the witness's. */
  @Transactional(readOnly = true)
  public List<DecisionPages.OnBehalf> recorded(CoopId coop, VoteNumber number) {
    var names = members.names(coop, votes.of(coop, number).stream().flatMap(v -> java.util.stream.Stream.of(v.member(), v.witness())).distinct().toList());
    return votes.of(coop, number).stream()
        .map(v -> new DecisionPages.OnBehalf(names.getOrDefault(v.member(), ""), names.getOrDefault(v.witness(), ""), v.paper(), v.at()))
        .toList();
  }

  /** A witness is neither the voter nor the secretary, nor votes for either. */
  private static boolean apart(Voter witness, Optional<Voter> voter, PersonId secretary) {
    return !witness.votes().equals(secretary) && voter.filter(v -> v.member().equals(witness.member()) || v.votes().equals(witness.votes())).isEmpty();
  }

  private static void check(List<Problem> problems, String field, boolean fine) {
    if (!fine) {
      problems.add(Problem.of(field, "deciding.behalf." + field));
    }
  }

  private static Optional<Integer> numbered(Map<String, String> typed, String field) {
    try {
      return Optional.of(Integer.parseInt(typed.getOrDefault(field, "").strip())).filter(n -> n > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void tell(Life life, Voter voter, Voter witness) {
    var coop = coops.byId(life.decision().coop()).orElseThrow();
    var args = List.<Object>of(life.decision().title(), coop.name(), witness.name(), life.given().closesAt());
    notices.sendToAll(List.of(voter.votes()), "deciding.mail.behalf.subject", "deciding.mail.behalf.body", args, "/c/" + coop.slug() + "/decisions/" + life.number());
  }
}
