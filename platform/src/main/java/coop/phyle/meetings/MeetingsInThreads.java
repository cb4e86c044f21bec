package coop.phyle.meetings;

import coop.phyle.discussion.Attached;
import coop.phyle.discussion.CardKind;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows meetings on the threads that talk about them, to members, from the day of their notice: the same few statements however many there are. */
@Component
@Transactional(readOnly = true)
class MeetingsInThreads implements Attached {
  private final Meetings meetings;
  private final MeetingsWaiting waiting;
  private final Members members;

  MeetingsInThreads(Meetings meetings, MeetingsWaiting waiting, Members members) {
    this.meetings = meetings;
    this.waiting = waiting;
    this.members = members;
  }

  @Override
  public CardKind kind() {
    return CardKind.MEETINGS;
  }

  @Override
  public List<Card> of(CoopId coop, List<Integer> numbers, PersonId reader) {
    if (members.among(coop, Set.of(reader)).isEmpty()) {
      return List.of();
    }
    var asked = waiting.unanswered(coop, reader);
    return meetings.called(coop, numbers).stream().map(life -> card(life, asked)).toList();
  }

  private static Card card(Life life, Set<Integer> asked) {
    var number = life.number().value();
    var kind = "meetings.kind." + ReadingMeetings.small(life.meeting().kind());
    var stage = "meetings.stage." + ReadingMeetings.small(life.stage());
    return new Card(kind, life.meeting().title(), stage, Optional.of(life.closedAt().orElse(life.dueAt())), CardKind.MEETINGS.path(number), asked.contains(number), false);
  }
}
