package coop.phyle.meetings;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Settled;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which meetings were held, for those that follow them through. */
@Component
@Transactional(readOnly = true)
class SettledMeetings implements Settled {
  private final Meetings meetings;

  SettledMeetings(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public CardKind kind() {
    return CardKind.MEETINGS;
  }

  @Override
  public Map<Integer, Matter> of(CoopId coop, Collection<Integer> numbers, PersonId reader) {
    return meetings.called(coop, List.copyOf(numbers)).stream()
        .collect(Collectors.toMap(
            life -> life.number().value(),
            life -> new Matter(life.meeting().title(), life.stage() == Stage.CLOSED, life.meeting().draftedBy(), Optional.empty())));
  }
}
