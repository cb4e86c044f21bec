package coop.phyle.deciding;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Box;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Seat;
import coop.phyle.voting.Turnout;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ballots a reader casts in a decision, with what may be shown of them. */
@Component
class Places {
  private final Rolls rolls;
  private final Box box;
  private final CarryingVotes carrying;
  private final Clock clock;

  Places(Rolls rolls, Box box, CarryingVotes carrying, Clock clock) {
    this.rolls = rolls;
    this.box = box;
    this.carrying = carrying;
    this.clock = clock;
  }

  List<DecisionPages.Place> of(Life life, RuleBook rules, PersonId reader) {
    if (life.openedAt().isEmpty()) {
      return List.of();
    }
    var decision = life.decision();
    var seats = rolls.of(decision.coop(), decision.number(), reader);
    if (seats.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> peers =
        rolls.turnout(decision.coop(), decision.number()).stream().collect(Collectors.toMap(t -> t.inClass().key(), Turnout::eligible));
    return seats.stream().map(seat -> place(decision, rules, seat, peers.getOrDefault(seat.inClass().key(), 0))).toList();
  }

  private DecisionPages.Place place(Decision decision, RuleBook rules, Seat seat, int peers) {
    var mine = decision.secret() ? Optional.<Box.Mine>empty() : box.mine(decision.coop(), decision.number(), seat.member());
    return new DecisionPages.Place(
        seat.member().toString(),
        seat.number(),
        seat.name(),
        Tallies.name(rules, seat.inClass()),
        peers,
        seat.voted(),
        mine.flatMap(m -> CastBallot.choice(m.said())),
        mine.map(Box.Mine::receipt),
        seat.voted() ? Optional.empty() : carrying.chain(Delegated.matter(decision, rules), seat.member(), clock.instant()));
  }
}
