package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes members' consent to a notice shorter than the rules ask. It is given in writing and stays given. */
@Service
class Consenting {
  private final Meetings meetings;
  private final Rolls rolls;
  private final Clock clock;

  Consenting(Meetings meetings, Rolls rolls, Clock clock) {
    this.meetings = meetings;
    this.rolls = rolls;
    this.clock = clock;
  }

  @Transactional
  public Step consent(CoopId coop, MeetingNumber number, MemberId member, PersonId by) {
    var life = meetings.lock(coop, number).filter(l -> l.stage() == Stage.CALLED && l.given().consentsNeeded() > 0);
    if (life.isEmpty()) {
      return Step.refused("meetings.problem.no-consent-asked");
    }
    var own = rolls.of(coop, number, Rolls.Moment.NOTICE).stream().anyMatch(v -> v.member().equals(member) && v.votes().equals(by));
    if (!own) {
      return Step.refused("meetings.problem.not-entitled");
    }
    rolls.consent(coop, number, member, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return Step.DONE;
  }
}
