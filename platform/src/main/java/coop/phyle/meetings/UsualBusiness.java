package coop.phyle.meetings;

import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.statutes.Presets;
import coop.phyle.statutes.Statutes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The business an annual general meeting has by statutes and law, proposed to whoever drafts it: last minutes, accounts, the report, the surplus,
 * elections where a term ends, auditors where the law asks for them. The page says it in the reader's words.
 */
@Component
class UsualBusiness {
  private final MeetingsWaiting waiting;
  private final Statutes statutes;
  private final Presets presets;
  private final Officers officers;

  UsualBusiness(MeetingsWaiting waiting, Statutes statutes, Presets presets, Officers officers) {
    this.waiting = waiting;
    this.statutes = statutes;
    this.presets = presets;
    this.officers = officers;
  }

  /** Only for the draft of an annual meeting. */
  List<MeetingPages.Proposed> of(Life life) {
    var meeting = life.meeting();
    if (meeting.kind() != MeetingKind.ANNUAL || life.stage() != Stage.DRAFT) {
      return List.of();
    }
    var rules = statutes.inForce(meeting.coop()).rules();
    var day = LocalDate.ofInstant(meeting.startsAt(), meeting.zone());
    var year = AnnualDue.of(rules, day).yearEnd();
    var proposed = new ArrayList<MeetingPages.Proposed>();
    waiting.unapproved(meeting.coop()).forEach(m -> proposed.add(new MeetingPages.Proposed("minutes", Item.Kind.HAND_COUNT.name(), 5, m.title(), year)));
    proposed.add(new MeetingPages.Proposed("accounts", Item.Kind.HAND_COUNT.name(), 30, "", year));
    if (rules.commonGood().reportMonths() > 0) {
      var kind = rules.commonGood().approvedByMembers() ? Item.Kind.HAND_COUNT : Item.Kind.DISCUSSION;
      proposed.add(new MeetingPages.Proposed("report", kind.name(), 20, "", year));
    }
    proposed.add(new MeetingPages.Proposed("surplus", Item.Kind.HAND_COUNT.name(), 15, "", year));
    var ending = ending(meeting, day);
    if (!ending.isEmpty()) {
      proposed.add(new MeetingPages.Proposed("election", Item.Kind.DISCUSSION.name(), 30, ending, year));
    }
    if (presets.law(rules).auditors()) {
      proposed.add(new MeetingPages.Proposed("auditors", Item.Kind.HAND_COUNT.name(), 10, "", year));
    }
    return proposed;
  }

  /** Directors whose term ends before the next annual meeting. */
  private String ending(Meeting meeting, LocalDate day) {
    return officers.today(meeting.coop()).stream()
        .filter(o -> o.office() == Office.DIRECTOR && o.until().isBefore(day.plusYears(1)))
        .map(Officer::name)
        .map(MinutesText::plain)
        .collect(Collectors.joining(", "));
  }
}
