package coop.phyle.polls;

import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.support.Sortition;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws members by lot, once. The pool froze before; the words come from the public source named beforehand, after the closing time, so nobody could
 * try them out; and whoever says them does not know the bytes promised at opening that follow them. Anybody draws again: SHA-256 of pool root, words, bytes, "poll N" and a
 * member's number is that member's ticket; the smallest are drawn.
 */
@Service
class DrawingLots {
  private final Polls polls;
  private final Sight sight;
  private final Pools pools;
  private final PollActs acts;
  private final Clock clock;

  DrawingLots(Polls polls, Sight sight, Pools pools, PollActs acts, Clock clock) {
    this.polls = polls;
    this.sight = sight;
    this.pools = pools;
    this.acts = acts;
    this.clock = clock;
  }

  @Transactional
  Optional<Problem> draw(CoopId coop, VoteNumber number, Viewer viewer, String words) {
    var now = clock.instant();
    var life = polls.lock(coop, number).filter(one -> one.poll().asked().kind() == Kind.SORTITION && sight.leads(one.poll(), viewer));
    if (life.isEmpty() || life.get().stage(now) != Stage.WAITING || life.get().openedAt().isEmpty()) {
      return Optional.of(Problem.of("", "polls.problem.draw-early"));
    }
    var seed = words.strip();
    if (seed.isEmpty() || seed.length() > 300 || seed.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(Problem.of("seed", "polls.problem.seed"));
    }
    pools.draw(coop, number, seed, viewer.self(), now);
    var draw = pools.drawn(coop, number).orElseThrow();
    var pool = pools.of(coop, number);
    var drawn = order(number, draw, pool).stream().limit(life.get().poll().asked().places()).toList();
    acts.drawn(life.get().poll(), draw, pool, drawn.stream().map(ticket -> Integer.valueOf(ticket.id())).toList());
    return Optional.empty();
  }

  /** The whole pool in the order of the lot. */
  static List<Sortition.Ticket> order(VoteNumber number, Pools.Drawn draw, List<Pools.Person> pool) {
    var lot = new Lot(PromisedLot.ofDraw(draw.root(), draw.seed(), draw.lot().orElse("")), "poll " + number);
    return new Sortition(lot).order(pool.stream().map(person -> Integer.toString(person.number())).toList());
  }
}
