package coop.phyle.deciding;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.InPages;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Box;
import coop.phyle.voting.CodeStart;
import coop.phyle.voting.PublishedBallots;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The published ballots of a counted decision, and the look-up of one by its receipt. */
@Service
@Transactional(readOnly = true)
class BallotLogs {
  static final int PAGE = 200;
  private static final int AT_ONCE = 1000;
  private final Decisions decisions;
  private final PublishedBallots published;
  private final Box box;
  private final Statutes statutes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BallotLogs(Decisions decisions, PublishedBallots published, Box box, Statutes statutes, TransactionTemplate transaction, Clock clock) {
    this.decisions = decisions;
    this.published = published;
    this.box = box;
    this.statutes = statutes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Ballots behind a code, or the first ones; empty until the decision is counted.
   *
   * @param code digits with which the codes begin, as typed
   */
  public Optional<DecisionPages.BallotLog> log(CoopId coop, VoteNumber number, String code, Optional<BallotCode> after, int limit) {
    return counted(coop, number).map(life -> log(life, code.strip(), after, Math.clamp(limit, 1, PAGE)));
  }

  /** The whole box, to be written while it is read; empty until the decision is counted. Nothing in it changes after that. */
  public Optional<BallotFile> file(CoopId coop, VoteNumber number) {
    return counted(coop, number).map(Life::decision).map(decision -> {
      var sealed = sealed(decision);
      return new BallotFile(decision, new InPages<>(last -> transaction.execute(
          status -> published.after(decision.coop(), decision.number(), decision.secret(), sealed, CodeStart.ANY, last.map(PublishedBallots.Published::code), AT_ONCE))));
    });
  }

  private Optional<Life> counted(CoopId coop, VoteNumber number) {
    return decisions.find(coop, number).filter(life -> life.stage(clock.instant()).counted());
  }

  private DecisionPages.BallotLog log(Life life, String code, Optional<BallotCode> after, int limit) {
    var decision = life.decision();
    var start = CodeStart.read(code);
    var rules = statutes.version(decision.coop(), life.given().statutesVersion()).orElseThrow().rules();
    var found = start.map(s -> published.after(decision.coop(), decision.number(), decision.secret(), sealed(decision), s, after, limit + 1)).orElse(List.of());
    var shown = found.subList(0, Math.min(limit, found.size())).stream().map(ballot -> logged(rules, ballot)).toList();
    return new DecisionPages.BallotLog(
        decision.number().value(),
        decision.title(),
        decision.secret(),
        shown,
        start.map(s -> published.count(decision.coop(), decision.number(), decision.secret(), s)).orElse(0L),
        code,
        after.isEmpty(),
        found.size() > limit ? Optional.of(shown.getLast().code()) : Optional.empty());
  }

  private Set<ClassId> sealed(Decision decision) {
    return decision.secret() ? published.sealed(decision.coop(), decision.number()) : Set.of();
  }

  private static DecisionPages.LoggedBallot logged(RuleBook rules, PublishedBallots.Published ballot) {
    return new DecisionPages.LoggedBallot(
        ballot.code().hex(),
        ballot.inClass().key(),
        Tallies.name(rules, ballot.inClass()),
        ballot.ballot().map(CastBallot::choice),
        ballot.ballot().map(b -> b.nonce().hex()),
        boxed(ballot.member()),
        boxed(ballot.through()));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  /** What a receipt proves, at any time: only its holder can ask. Empty when there is no such decision. */
  public Optional<DecisionPages.CheckedReceipt> check(CoopId coop, VoteNumber number, Receipt receipt) {
    return decisions
        .find(coop, number)
        .filter(life -> life.openedAt().isPresent())
        .map(
            life -> {
              var choice = box.find(coop, number, receipt).flatMap(CastBallot::choice);
              var closed = life.stage(clock.instant()).counted();
              return new DecisionPages.CheckedReceipt(number.value(), life.decision().title(), choice, closed);
            });
  }
}
