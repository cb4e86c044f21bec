package coop.phyle.elections;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Settled;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What elections came to, for those that follow them through. */
@Component
@Transactional(readOnly = true)
class SettledElections implements Settled {
  private final Elections elections;

  SettledElections(Elections elections) {
    this.elections = elections;
  }

  @Override
  public CardKind kind() {
    return CardKind.ELECTIONS;
  }

  @Override
  public Map<Integer, Matter> of(CoopId coop, Collection<Integer> numbers, PersonId reader) {
    return elections.numbered(coop, numbers).stream()
        .collect(Collectors.toMap(
            life -> life.election().number().value(),
            life -> new Matter(life.election().title(), life.outcome().isPresent(), life.election().calledBy(), Optional.empty())));
  }
}
