package coop.phyle.meetings;

import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.shell.CoopId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds: everybody entitled a day before a sitting, the secretary of minutes that are not out. */
@Service
class Reminding {
  private final Meetings meetings;
  private final Rolls rolls;
  private final Entitled entitled;
  private final Minutes minutes;
  private final Officers officers;
  private final TellingMembers telling;

  Reminding(Meetings meetings, Rolls rolls, Entitled entitled, Minutes minutes, Officers officers, TellingMembers telling) {
    this.meetings = meetings;
    this.rolls = rolls;
    this.entitled = entitled;
    this.minutes = minutes;
    this.officers = officers;
    this.telling = telling;
  }

  @Transactional
  public void soon(CoopId coop, MeetingNumber number) {
    meetings.find(coop, number).ifPresent(life -> {
      if (life.stage() == Stage.CALLED || life.stage() == Stage.ADJOURNED) {
        telling.soon(life, life.hasOpened() ? rolls.of(coop, number, Rolls.Moment.OPENING) : entitled.now(life.meeting()));
      }
    });
  }

  @Transactional
  public void minutes(CoopId coop, MeetingNumber number) {
    var life = meetings.find(coop, number).filter(l -> l.stage() == Stage.CLOSED && minutes.published(coop, number).isEmpty());
    var secretaries = officers.today(coop).stream().filter(o -> o.office() == Office.SECRETARY).map(Officer::person).toList();
    life.ifPresent(l -> telling.tell(l, secretaries, "meetings.mail.minutes-due"));
  }
}
