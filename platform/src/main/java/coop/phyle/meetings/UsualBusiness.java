package coop.phyle.meetings;

import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.statutes.Presets;
import coop.phyle.statutes.Statutes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Business proposed to whoever drafts a meeting: the minutes that wait to be approved, and for an annual general meeting what statutes and law ask of
 * it: accounts, the report, the surplus, elections where a term ends, auditors where the law asks for them. The page says it in the reader's words.
 */
@Component
class UsualBusiness {
  private final Minutes minutes;
  private final Statutes statutes;
  private final Presets presets;
  private final Officers officers;

  UsualBusiness(Minutes minutes, Statutes statutes, Presets presets, Officers officers) {
    this.minutes = minutes;
    this.statutes = statutes;
    this.presets = presets;
    this.officers = officers;
  }

  /** Only for drafts. */
  List<MeetingPages.Proposed> of(Life life) {
    var meeting = life.meeting();
    if (life.stage() != Stage.DRAFT) {
      return List.of();
    }
    var rules = statutes.inForce(meeting.coop()).rules();
    var day = LocalDate.ofInstant(meeting.startsAt(), meeting.zone());
    var year = AnnualDue.of(rules, day).yearEnd();
    var proposed = new ArrayList<MeetingPages.Proposed>();
    minutes.waiting(meeting.coop(), meeting.number())
        .forEach(m -> proposed.add(new MeetingPages.Proposed("minutes", Item.Kind.HAND_COUNT.name(), 5, m.title(), year, Optional.of(m.number()))));
    if (meeting.kind() == MeetingKind.ANNUAL) {
      annual(meeting, rules, day, year, proposed);
    }
    return proposed;
  }

  private void annual(Meeting meeting, RuleBook rules, LocalDate day, LocalDate year, List<MeetingPages.Proposed> proposed) {
    proposed.add(new MeetingPages.Proposed("accounts", Item.Kind.HAND_COUNT.name(), 30, "", year, Optional.empty()));
    if (rules.commonGood().reportMonths() > 0) {
      var kind = rules.commonGood().approvedByMembers() ? Item.Kind.HAND_COUNT : Item.Kind.DISCUSSION;
      proposed.add(new MeetingPages.Proposed("report", kind.name(), 20, "", year, Optional.empty()));
    }
    proposed.add(new MeetingPages.Proposed("surplus", Item.Kind.HAND_COUNT.name(), 15, "", year, Optional.empty()));
    var ending = ending(meeting, day);
    if (!ending.isEmpty()) {
      proposed.add(new MeetingPages.Proposed("election", Item.Kind.DISCUSSION.name(), 30, ending, year, Optional.empty()));
    }
    if (presets.law(rules).auditors()) {
      proposed.add(new MeetingPages.Proposed("auditors", Item.Kind.HAND_COUNT.name(), 10, "", year, Optional.empty()));
    }
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
