package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Assembly;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PhyleTest
class AnnualTest {
  @Autowired ApplicationContext context;
  @Autowired SentMail sent;
  @Autowired People people;

  /** Year ends with month, today, months: the year it is about, and the last days to call and to hold it (14 clear days of notice). */
  @ParameterizedTest
  @CsvSource({
    "12, 6, 2027-01-01, 2026-12-31, 2027-06-15, 2027-06-30",
    "12, 6, 2026-12-31, 2025-12-31, 2026-06-15, 2026-06-30",
    "6, 6, 2026-07-01, 2026-06-30, 2026-12-15, 2026-12-30",
    "2, 4, 2028-03-01, 2028-02-29, 2028-06-14, 2028-06-29",
    "2, 4, 2028-02-29, 2027-02-28, 2027-06-13, 2027-06-28"
  })
  void theLastDaysFollowFromTheYearsEnd(int yearEnds, int months, LocalDate today, LocalDate yearEnd, LocalDate callBy, LocalDate holdBy) {
    assertThat(AnnualDue.of(rules(yearEnds, months), today)).isEqualTo(new AnnualDue(yearEnd, callBy, holdBy));
  }

  @Test
  void aYearThatEndedBeforeTheFoundingOwesNoMeeting() {
    var hall = Hall.of(context, rules(12, 6), 4, 2, 2);
    assertThat(due(hall)).isEmpty();
    toNewYear(hall);
    assertThat(due(hall)).isPresent();
    assertThat(board(hall, 0).annual()).hasValueSatisfying(a -> assertThat(a.late()).isFalse());
    assertThat(board(hall, 5).annual()).as("others cannot call it").isEmpty();
    assertThat(asked(hall, 0)).contains(MeetingsWaiting.Asked.ANNUAL);
    assertThat(asked(hall, 5)).isEmpty();
  }

  @Test
  void thoseWhoCallItAreRemindedOnceAtEachMomentUntilItIsCalled() {
    var hall = Hall.of(context, rules(12, 6), 4, 2, 2);
    toNewYear(hall);
    var year = hall.today().getYear();
    remind(hall, LocalDate.of(year, 5, 15));
    assertThat(sent.to(email(hall, 0))).isEmpty();
    remind(hall, LocalDate.of(year, 5, 16));
    remind(hall, LocalDate.of(year, 5, 17));
    var first = sent.next(email(hall, 0), 1);
    assertThat(first.subject()).contains("call the annual meeting");
    assertThat(first.link()).endsWith("/meetings/new?kind=ANNUAL");
    assertThat(sent.next(email(hall, 2), 1).subject()).as("a director").contains("call the annual meeting");
    assertThat(sent.to(email(hall, 4))).as("a member").isEmpty();
    remind(hall, LocalDate.of(year, 6, 8));
    remind(hall, LocalDate.of(year, 6, 30));
    assertThat(sent.next(email(hall, 0), 2).subject()).contains("call the annual meeting");
    var number = annual(hall);
    remind(hall, LocalDate.of(year, 7, 1));
    assertThat(sent.next(email(hall, 0), 3).subject()).as("a draft is not a call").contains("is late");
    Hall.done(hall.add(number, Hall.hands("Accounts")));
    Hall.done(hall.notice(number, false));
    assertThat(due(hall)).isEmpty();
    Hall.done(hall.in(() -> hall.bean(Cancelling.class).cancel(hall.id(), number, "No hall", hall.viewer(0))));
    assertThat(due(hall)).as("called off").isPresent();
  }

  @Test
  void itsDraftIsOfferedTheUsualBusinessTillItIsOnTheAgenda() {
    var hall = Hall.of(context, rules(12, 6), 4, 2, 2);
    toNewYear(hall);
    var number = annual(hall);
    assertThat(usual(hall, number, 0)).extracting(MeetingPages.Proposed::key).contains("accounts", "surplus");
    assertThat(usual(hall, number, 0)).allSatisfy(p -> assertThat(p.yearEnd()).isEqualTo(LocalDate.of(hall.today().getYear() - 1, 12, 31)));
    var general = hall.drafted(hall.typed());
    assertThat(usual(hall, general, 0)).isEmpty();
  }

  /** The general meeting before it closed and its minutes were shown: the annual meeting is asked to approve them. */
  @Test
  void minutesNobodyApprovedComeBeforeTheAnnualMeeting() {
    var hall = Hall.of(context, rules(12, 6), 4, 2, 2);
    var before = new MeetingNumber(hall.called());
    hall.opened(before.value(), 0, 1, 2, 3);
    Hall.done(hall.in(() -> hall.bean(Sitting.class).close(hall.id(), before, hall.viewer(0))));
    assertThat(asked(hall, 0)).contains(MeetingsWaiting.Asked.MINUTES);
    Hall.done(hall.in(() -> hall.bean(WritingMinutes.class).write(hall.id(), before, "We met.", hall.viewer(0))));
    Hall.done(hall.in(() -> hall.bean(WritingMinutes.class).publish(hall.id(), before, 1, hall.viewer(0))));
    assertThat(asked(hall, 0)).as("until another meeting sits").doesNotContain(MeetingsWaiting.Asked.MINUTES, MeetingsWaiting.Asked.APPROVAL);
    toNewYear(hall);
    var number = annual(hall);
    assertThat(usual(hall, number, 0)).first().satisfies(p -> assertThat(p.about()).isEqualTo("Spring meeting"));
    Hall.done(hall.add(number, Hall.hands("Minutes")));
    Hall.done(hall.notice(number, false));
    assertThat(asked(hall, 5)).containsExactly(MeetingsWaiting.Asked.ANSWER);
    hall.opened(number.value(), 0, 1, 2, 3);
    assertThat(asked(hall, 0)).contains(MeetingsWaiting.Asked.APPROVAL);
    assertThat(asked(hall, 5)).containsExactly(MeetingsWaiting.Asked.NOTHING);
    Hall.done(hall.in(() -> hall.bean(ApprovingMinutes.class).note(hall.id(), before, number.toString(), hall.viewer(0))));
    assertThat(asked(hall, 0)).doesNotContain(MeetingsWaiting.Asked.APPROVAL);
  }

  private static RuleBook rules(int yearEnds, int months) {
    return Assembly.rules(text -> text.replaceFirst("\\{", """
        {"meetings": {"shorterConsent": "9/10", "shortestDays": 0, "awaitMinutes": 30, "callMonths": 1, "holdWeeks": 6, "conveners": 3,
         "annualMonths": %d, "yearEnds": %d, "interested": "apart"},""".formatted(months, yearEnds)));
  }

  private static void toNewYear(Hall hall) {
    hall.assembly.clock().moveTo(LocalDate.of(hall.today().getYear() + 1, 1, 10).atTime(12, 0).atZone(Hall.ZONE).toInstant());
  }

  private static MeetingNumber annual(Hall hall) {
    var typed = hall.typed();
    typed.putAll(Map.of("kind", "ANNUAL", "title", "Annual meeting"));
    return hall.drafted(typed);
  }

  private static Optional<AnnualDue> due(Hall hall) {
    return hall.inTransaction(() -> hall.bean(Annual.class).due(hall.id()));
  }

  private static void remind(Hall hall, LocalDate day) {
    hall.assembly.clock().moveTo(day.atTime(12, 0).atZone(Hall.ZONE).toInstant());
    hall.inTransaction(() -> {
      hall.bean(RemindingAnnual.class).remind(hall.id());
      return null;
    });
  }

  private static MeetingPages.Board board(Hall hall, int person) {
    return hall.in(() -> hall.bean(ListingMeetings.class).board(hall.id(), hall.viewer(person)));
  }

  private static List<MeetingsWaiting.Asked> asked(Hall hall, int person) {
    return hall.in(() -> hall.bean(MeetingsWaiting.class).of(hall.id(), hall.viewer(person))).stream().map(MeetingsWaiting.Waiting::asked).toList();
  }

  private static List<MeetingPages.Proposed> usual(Hall hall, MeetingNumber number, int person) {
    return hall.in(() -> hall.bean(ReadingMeetings.class).show(hall.id(), number, hall.viewer(person)).orElseThrow()).usual();
  }

  private String email(Hall hall, int person) {
    return people.find(hall.assembly.people.get(person)).orElseThrow().email().value();
  }
}
