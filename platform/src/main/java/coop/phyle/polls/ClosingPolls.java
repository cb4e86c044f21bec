package coop.phyle.polls;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Box;
import coop.phyle.voting.Lots;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes polls: one grouped query, one count, exactly once, as of the minute the poll was to close. */
@Service
public class ClosingPolls {
  private static final int RANDOM_BYTES = 16;
  private final Polls polls;
  private final OpeningPolls opening;
  private final Box box;
  private final Rolls rolls;
  private final Lots lots;
  private final CarryingVotes carrying;
  private final Objections objections;
  private final PollResults results;
  private final Statutes statutes;
  private final PollActs acts;
  private final PollNotices notices;
  private final ObjectProvider<ConsentHeard> hearing;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ClosingPolls(
      Polls polls, OpeningPolls opening, Box box, Rolls rolls, Lots lots, CarryingVotes carrying, Objections objections, PollResults results, Statutes statutes, PollActs acts,
      PollNotices notices, ObjectProvider<ConsentHeard> hearing, Clock clock) {
    this.polls = polls;
    this.opening = opening;
    this.box = box;
    this.rolls = rolls;
    this.lots = lots;
    this.carrying = carrying;
    this.objections = objections;
    this.results = results;
    this.statutes = statutes;
    this.acts = acts;
    this.notices = notices;
    this.hearing = hearing;
    this.clock = clock;
  }

  /** Does nothing unless the poll is due to close. The box is locked before the poll, as whoever votes does, so that neither waits for the other. */
  @Transactional
  public void close(CoopId coop, VoteNumber number) {
    opening.open(coop, number);
    if (box.lock(coop, number)) {
      polls.lock(coop, number).filter(life -> life.stage(clock.instant()) == Stage.WAITING).ifPresent(this::count);
    }
  }

  private void count(PollLife life) {
    var poll = life.poll();
    var rules = statutes.version(poll.coop(), life.statutesVersion()).orElseThrow().rules();
    carrying.carry(Delegated.matter(poll, rules), poll.asked().closesAt());
    var input = PollCount.input(poll, rolls.eligible(poll.coop(), poll.number()), box.counts(poll.coop(), poll.number()));
    var list = PollActs.list(poll, box.ballots(poll.coop(), poll.number(), poll.asked().secret()));
    var seed = lots.seed(poll.coop(), poll.number(), list.codes()).orElseGet(() -> unpromised(input));
    var settled = objections.settled(poll);
    var closure = closure(poll, input, seed, settled, PollCount.result(poll, rules, input, seed, settled));
    box.close(poll.coop(), poll.number(), poll.asked().secret(), closure.closedAt(), closure.ballots());
    results.put(poll, closure);
    acts.closed(poll, closure, list);
    notices.closed(poll, rolls.people(poll.coop(), poll.number(), false));
    if (poll.asked().kind() == Kind.CONSENT) {
      hearing.forEach(one -> one.closed(poll.coop(), poll.number(), closure.verdict() == PaperResult.Verdict.PASSED));
    }
  }

  /** Of a poll that opened before lots were promised. */
  private String unpromised(Polled input) {
    var noise = new byte[RANDOM_BYTES];
    random.nextBytes(noise);
    return input.hash().hex() + HexFormat.of().formatHex(noise);
  }

  /** Of a secret poll with few ballots nothing is kept but their number. */
  private static PollClosure closure(Poll poll, Polled input, String seed, long settled, PaperResult result) {
    var sealed = poll.asked().secret() && input.cast() < CheckingPolls.SECRET_FROM;
    var seen = sealed
        ? Json.obj().with("verdict", result.verdict()).with("eligible", input.voters()).with("ballots", input.cast()).with("quorumNeeded", result.quorumNeeded())
        : result.json();
    return new PollClosure(
        poll.asked().closesAt(), result.verdict(), input.cast(), settled, seed, sealed ? Optional.empty() : Optional.of(input), seen);
  }
}
