package coop.phyle.deciding;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Settled;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What decisions came to, passed or lost, for those that follow them through. */
@Component
@Transactional(readOnly = true)
class SettledDecisions implements Settled {
  private final Decisions decisions;
  private final Clock clock;

  SettledDecisions(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public CardKind kind() {
    return CardKind.DECISIONS;
  }

  @Override
  public Map<Integer, Matter> of(CoopId coop, Collection<Integer> numbers, PersonId reader) {
    var now = clock.instant();
    return decisions.numbered(coop, numbers).stream()
        .filter(life -> life.notice().isPresent() || life.decision().proposedBy().equals(reader))
        .collect(Collectors.toMap(
            life -> life.number().value(),
            life -> new Matter(life.decision().title(), life.stage(now).counted(), life.decision().proposedBy(), Optional.empty())));
  }
}
