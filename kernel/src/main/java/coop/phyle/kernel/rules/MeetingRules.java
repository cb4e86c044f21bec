package coop.phyle.kernel.rules;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import java.util.Set;

/**
 * What the statutes settle for meetings, besides the notice and quorum of the resolutions they take.
 *
 * @param shorterConsent part of those entitled whose consent makes a shorter notice good; 1: all of them
 * @param shortestDays clear days of notice that no consent replaces
 * @param awaitMinutes how long a quorum is awaited before the meeting is adjourned
 * @param callMonths within how many months of a requisition the board gives notice
 * @param holdWeeks within how many weeks of a requisition the meeting is held
 * @param conveners of those who signed, how many may convene it together once the board has not
 * @param annualMonths within how many months of the year's end the annual general meeting is held
 * @param yearEnds month with whose last day the financial year ends, 1 to 12
 * @param interested what becomes of an interested director
 */
public record MeetingRules(
    Fraction shorterConsent,
    int shortestDays,
    int awaitMinutes,
    int callMonths,
    int holdWeeks,
    int conveners,
    int annualMonths,
    int yearEnds,
    Interested interested) {
  /** What holds where a rule book is silent: the numbers of the model rules of 2014 for multi-stakeholder co-operatives, and the calendar year. */
  public static final MeetingRules SILENT = new MeetingRules(Fraction.of(9, 10), 0, 30, 1, 6, 3, 6, 12, Interested.APART);

  static MeetingRules read(Json.Obj json) {
    json.only(Set.of(
        "shorterConsent", "shortestDays", "awaitMinutes", "callMonths", "holdWeeks", "conveners", "annualMonths", "yearEnds", "interested"));
    return new MeetingRules(
        json.as("shorterConsent", Fraction::parse),
        json.integer("shortestDays"),
        json.integer("awaitMinutes"),
        json.integer("callMonths"),
        json.integer("holdWeeks"),
        json.integer("conveners"),
        json.integer("annualMonths"),
        json.integer("yearEnds"),
        json.choice("interested", Interested.class));
  }

  Json.Obj write() {
    return Json.obj()
        .with("shorterConsent", shorterConsent.toString())
        .with("shortestDays", shortestDays)
        .with("awaitMinutes", awaitMinutes)
        .with("callMonths", callMonths)
        .with("holdWeeks", holdWeeks)
        .with("conveners", conveners)
        .with("annualMonths", annualMonths)
        .with("yearEnds", yearEnds)
        .with("interested", interested);
  }
}
