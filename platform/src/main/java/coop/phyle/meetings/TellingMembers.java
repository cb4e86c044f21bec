package coop.phyle.meetings;

import coop.phyle.identity.Coops;
import coop.phyle.membership.Voter;
import coop.phyle.notices.Notices;
import coop.phyle.shell.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mail about a meeting, one statement to a language however many read it. Its link leads to the meeting's page, which has the calendar file. */
@Component
class TellingMembers {
  private final Notices notices;
  private final Coops coops;

  TellingMembers(Notices notices, Coops coops) {
    this.notices = notices;
    this.coops = coops;
  }

  void called(Life life, Collection<Voter> entitled) {
    tell(life, people(entitled), life.given().consentsNeeded() > 0 ? "meetings.mail.called-short" : "meetings.mail.called", life.dueAt());
  }

  void cancelled(Life life, Collection<Voter> entitled, String reason) {
    tell(life, people(entitled), "meetings.mail.cancelled", reason);
  }

  void adjourned(Life life, Collection<Voter> entitled) {
    tell(life, people(entitled), "meetings.mail.adjourned", life.dueAt());
  }

  void soon(Life life, Collection<Voter> entitled) {
    tell(life, people(entitled), "meetings.mail.soon", life.dueAt());
  }

  /** To people rather than to the roll: a proxy's holder, the secretary. */
  void tell(Life life, Collection<PersonId> people, String key, Object... first) {
    var coop = coops.byId(life.meeting().coop()).orElseThrow();
    var args = new ArrayList<Object>(List.of(life.meeting().title(), coop.name()));
    args.addAll(List.of(first));
    notices.sendToAll(people, key + ".subject", key + ".body", args, "/c/" + coop.slug() + "/meetings/" + life.number());
  }

  static List<PersonId> people(Collection<Voter> voters) {
    return voters.stream().map(Voter::votes).distinct().toList();
  }
}
