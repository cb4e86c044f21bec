package coop.phyle.initiatives;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.kernel.ballots.SmallClass;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.ballots.count.RivalCount;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Box;
import coop.phyle.voting.Lots;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes votes: carries delegated ones, counts by the rule of ordinary resolutions and by Schulze, exactly once, as of the minute the notice named. */
@Service
class ClosingQuestions {
  private static final int RANDOM_BYTES = 16;
  private final Questions questions;
  private final OpeningQuestions opening;
  private final QuestionResults results;
  private final Box box;
  private final Rolls rolls;
  private final Lots lots;
  private final CarryingVotes carrying;
  private final Statutes statutes;
  private final QuestionActs acts;
  private final QuestionNotices notices;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ClosingQuestions(
      Questions questions, OpeningQuestions opening, QuestionResults results, Box box, Rolls rolls, Lots lots, CarryingVotes carrying, Statutes statutes, QuestionActs acts,
      QuestionNotices notices, Clock clock) {
    this.questions = questions;
    this.opening = opening;
    this.results = results;
    this.box = box;
    this.rolls = rolls;
    this.lots = lots;
    this.carrying = carrying;
    this.statutes = statutes;
    this.acts = acts;
    this.notices = notices;
    this.clock = clock;
  }

  /** Does nothing unless the vote is due to close. */
  @Transactional
  void close(CoopId coop, VoteNumber number) {
    acts.inOrder(coop);
    opening.open(coop, number);
    if (box.lock(coop, number)) {
      questions.find(coop, number).filter(life -> life.stage(clock.instant()) == Stage.COUNTING).ifPresent(this::count);
    }
  }

  private void count(QuestionLife life) {
    var question = life.question();
    var notice = life.freezing().orElseThrow();
    var rules = statutes.version(question.coop(), notice.statutesVersion()).orElseThrow().rules();
    if (!notice.secret()) {
      carrying.carry(matter(question, rules), notice.closesAt());
    }
    var choices = questions.choices(question.coop(), question.number());
    var input = Polled.of(
        OpeningQuestions.paper(choices.size()), rolls.eligible(question.coop(), question.number()), box.counts(question.coop(), question.number()));
    var list = QuestionActs.list(question, notice.secret(), box.ballots(question.coop(), question.number(), notice.secret()));
    var seed = lots.seed(question.coop(), question.number(), list.codes()).orElseGet(() -> unpromised(input));
    var counted = count(question, rules, input, seed, List.of());
    var winner = counted.winner() == 0 ? Optional.<Integer>empty() : Optional.of(counted.winner());
    var sealed = notice.secret() && input.eligible().keySet().stream().anyMatch(id -> SmallClass.sealed(input.cast(id)));
    var result =
        new QuestionResult(notice.closesAt(), counted.verdict(), winner, input.cast(), seed, sealed ? Optional.empty() : Optional.of(input));
    box.close(question.coop(), question.number(), notice.secret(), notice.closesAt(), input.cast());
    results.put(question, result);
    acts.closed(question, result, list);
    notices.closed(life, rolls.people(question.coop(), question.number(), false));
  }

  /** Of a vote that opened before lots were promised. */
  private String unpromised(Polled input) {
    var noise = new byte[RANDOM_BYTES];
    random.nextBytes(noise);
    return input.hash().hex() + HexFormat.of().formatHex(noise);
  }

  static CarryingVotes.Matter matter(Question question, RuleBook rules) {
    return new CarryingVotes.Matter(question.coop(), question.number(), Optional.empty(), Set.copyOf(question.tags()), rules.participation().delegations());
  }

  /** The count again, whenever somebody asks. @param names of the options, for reading; numbers where none are given */
  static RivalCount.Result count(Question question, RuleBook rules, Polled input, String seed, List<String> names) {
    var numbers = IntStream.rangeClosed(1, input.paper().write().integer("options")).mapToObj(Integer::toString).toList();
    var slate = Slate.of("", names.isEmpty() ? numbers : names);
    return RivalCount.count(input, rules.rule(ResolutionKind.ORDINARY), rules.weighting(), slate, new Lot(seed, "question " + question.number()));
  }
}
