package coop.phyle.meetings;

import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who is entitled to notice of a meeting, and to a voice and a vote in it.
 *
 * <p>Two days count. Notice goes to those who are members on the day it is given. Who may vote is read again when the meeting opens: the
 * statutes give "each member" the right to attend and vote and set no earlier record date, so that whoever joined meanwhile votes, and
 * whoever left does not. From the opening on the roll stands, through every adjournment: an adjourned meeting is the same meeting.
 */
@Component
class Entitled {
  private final Members members;

  Entitled(Members members) {
    this.members = members;
  }

  /** As the register stands now, in order of number. */
  List<Voter> now(Meeting meeting) {
    return switch (meeting.kind()) {
      case GENERAL, ANNUAL -> members.roll(meeting.coop());
      case CLASS -> members.roll(meeting.coop()).stream().filter(v -> v.memberClass().equals(meeting.memberClass().orElseThrow())).toList();
      case BOARD -> members.directors(meeting.coop());
    };
  }
}
