package coop.phyle.deciding;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.SmallClass;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published ballots of a counted decision, and the look-up of one by its receipt. */
@Service
@Transactional(readOnly = true)
class BallotLogs {
  static final int PAGE = 200;
  private final Decisions decisions;
  private final Box box;
  private final Statutes statutes;
  private final Clock clock;

  BallotLogs(Decisions decisions, Box box, Statutes statutes, Clock clock) {
    this.decisions = decisions;
    this.box = box;
    this.statutes = statutes;
    this.clock = clock;
  }

  /** Empty until the decision is counted. */
  public Optional<DecisionPages.BallotLog> log(CoopId coop, DecisionNumber number, String code, int page) {
    return decisions.find(coop, number).filter(life -> life.stage(clock.instant()).counted()).map(life -> log(life, code.strip(), page));
  }

  private DecisionPages.BallotLog log(Life life, String code, int page) {
    var decision = life.decision();
    var rules = statutes.version(decision.coop(), life.given().statutesVersion()).orElseThrow().rules();
    var ballots = box.ballots(decision.coop(), decision.number(), decision.secret());
    var small = decision.secret() ? small(ballots) : Set.<ClassId>of();
    var prefix = code.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    var found =
        ballots.stream()
            .map(counted -> logged(decision, rules, counted, small))
            .filter(ballot -> ballot.code().startsWith(prefix))
            .sorted(Comparator.comparing(DecisionPages.LoggedBallot::code))
            .toList();
    var pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    var at = Math.clamp(page, 1, pages);
    var shown = found.subList((at - 1) * PAGE, Math.min(found.size(), at * PAGE));
    return new DecisionPages.BallotLog(
        decision.number().value(), decision.title(), decision.secret(), shown, at, pages, found.size(), code);
  }

  private static Set<ClassId> small(List<Closing.Counted> ballots) {
    var sizes = ballots.stream().collect(Collectors.groupingBy(b -> b.ballot().inClass(), Collectors.counting()));
    return sizes.entrySet().stream().filter(e -> SmallClass.sealed(e.getValue())).map(e -> e.getKey()).collect(Collectors.toSet());
  }

  private static DecisionPages.LoggedBallot logged(Decision decision, RuleBook rules, Closing.Counted counted, Set<ClassId> small) {
    var ballot = counted.ballot();
    var shown = !small.contains(ballot.inClass());
    return new DecisionPages.LoggedBallot(
        BallotCode.of(decision.coop().value(), decision.number().value(), ballot).hex(),
        Tallies.name(rules, ballot.inClass()),
        shown ? Optional.of(ballot.choice()) : Optional.empty(),
        shown ? Optional.of(ballot.nonce().hex()) : Optional.empty(),
        counted.member().isPresent() ? Optional.of((int) counted.member().getAsLong()) : Optional.empty());
  }

  /** What a receipt proves, at any time: only its holder can ask. Empty when there is no such decision. */
  public Optional<DecisionPages.CheckedReceipt> check(CoopId coop, DecisionNumber number, Receipt receipt) {
    return decisions
        .find(coop, number)
        .filter(life -> life.openedAt().isPresent())
        .map(
            life -> {
              Optional<Choice> choice = box.find(coop, number, life.decision().secret(), receipt);
              var closed = life.stage(clock.instant()).counted();
              return new DecisionPages.CheckedReceipt(number.value(), life.decision().title(), choice, closed);
            });
  }
}
