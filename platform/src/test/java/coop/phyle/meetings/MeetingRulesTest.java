package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.deciding.Assembly;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.statutes.Amended;
import coop.phyle.statutes.Statutes;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** The numbers of the article on general meetings are the co-op's own. */
@PhyleTest
class MeetingRulesTest {
  @Autowired ApplicationContext context;

  /** Everybody agrees to a shorter notice, never below a week; ten minutes for a quorum; two months, ten weeks and two conveners. */
  private static RuleBook own() {
    return rules("1", 7, 10, 2, 10, 2);
  }

  static RuleBook rules(String consent, int shortest, int awaited, int months, int weeks, int conveners) {
    return Assembly.rules(text -> text.replaceFirst("\\{", """
        {"meetings": {"shorterConsent": "%s", "shortestDays": %d, "awaitMinutes": %d, "callMonths": %d, "holdWeeks": %d, "conveners": %d,
         "annualMonths": 6, "yearEnds": 12, "interested": "apart"},""".formatted(consent, shortest, awaited, months, weeks, conveners)));
  }

  @Test
  void aNoticeIsNoShorterThanTheRulesLetIt() {
    var hall = Hall.of(context, own(), 4, 2, 2);
    var never = drafted(hall, 7);
    assertThat(Hall.key(hall.notice(never, true))).isEqualTo("meetings.problem.notice-shortest");
    var agreed = drafted(hall, 8);
    assertThat(Hall.key(hall.notice(agreed, false))).isEqualTo("meetings.problem.notice-short");
    Hall.done(hall.notice(agreed, true));
    assertThat(hall.life(agreed).given().consentsNeeded()).as("all eight").isEqualTo(8);
  }

  @Test
  void aQuorumIsAwaitedAsLongAsTheRulesOfTheNoticeSay() {
    var hall = Hall.of(context, own(), 4, 2, 2);
    var number = new MeetingNumber(hall.called());
    amend(hall, rules("1", 7, 60, 2, 10, 2));
    hall.toTheDay(number);
    hall.assembly.clock().moveBy(Duration.ofMinutes(9));
    assertThat(Hall.key(hall.adjourn(number, Duration.ofDays(7)))).isEqualTo("meetings.problem.await-quorum");
    var meeting = hall.life(number).meeting();
    var early = new Life.Adjourned(1, hall.now(), hall.now().plusSeconds(9000), true);
    assertThatThrownBy(() -> hall.inTransaction(() -> {
      hall.bean(Steps.class).adjourn(meeting, hall.assembly.people.getFirst(), early);
      return null;
    })).isInstanceOf(DataAccessException.class).hasMessageContaining("awaited for 10 minutes");
    hall.assembly.clock().moveBy(Duration.ofMinutes(1));
    Hall.done(hall.adjourn(number, Duration.ofDays(7)));
    assertThat(hall.life(number).presentSuffice()).isTrue();
  }

  @Test
  void aRequisitionKeepsTheClockItStartedWith() {
    var hall = Hall.of(context, own(), 4, 3, 3);
    var business = new Draft(Map.of("title", "The lower field", "business", "Whether to lease the lower field."));
    var number = ((Requiring.Opened) hall.in(() -> hall.bean(Requiring.class).open(hall.id(), business, hall.assembly.people.get(5)))).number();
    Hall.done(hall.in(() -> hall.bean(Requiring.class).sign(hall.id(), number, hall.member(6), hall.assembly.people.get(6))));
    var started = hall.today();
    amend(hall, rules("1", 7, 10, 1, 6, 3));
    var shown = hall.in(() -> hall.bean(ReadingRequisitions.class).show(hall.id(), number, hall.viewer(5)).orElseThrow());
    assertThat(shown.conveneBy()).contains(started.plusMonths(2));
    assertThat(shown.holdBy()).contains(started.plusWeeks(10));
    hall.assembly.clock().moveTo(started.plusMonths(2).plusDays(1).atTime(12, 0).atZone(Hall.ZONE).toInstant());
    Hall.done(join(hall, number, 5));
    assertThat(convenes(hall, number, 5)).isFalse();
    Hall.done(join(hall, number, 6));
    assertThat(convenes(hall, number, 5)).as("two suffice here").isTrue();
  }

  private static MeetingNumber drafted(Hall hall, int days) {
    var number = hall.drafted(hall.typed(days));
    Hall.done(hall.add(number, Hall.hands("Paint the barn")));
    return number;
  }

  private static void amend(Hall hall, RuleBook rules) {
    var named = new RuleBook(
        rules.preset(), hall.inTransaction(() -> hall.bean(Statutes.class).inForce(hall.id()).rules().profile()), rules.commonGood(), rules.classes(), rules.absentClass(),
        rules.admission(), rules.resolutions(), rules.board(), rules.shares(), rules.surplus(), rules.locks(), rules.books(), rules.participation(), rules.meetings(), rules.initiatives());
    hall.inTransaction(() -> hall.bean(Statutes.class).amend(hall.id(), new Amended(named, hall.now(), 1)));
    assertThat(hall.inTransaction(() -> hall.bean(Statutes.class).inForce(hall.id()).rules().meetings())).isEqualTo(rules.meetings());
  }

  private static Step join(Hall hall, int number, int person) {
    return hall.in(() -> hall.bean(Requiring.class).join(hall.id(), number, hall.member(person), hall.assembly.people.get(person)));
  }

  private static boolean convenes(Hall hall, int number, int person) {
    return hall.in(() -> hall.bean(Convening.class).begin(hall.id(), number, hall.viewer(person))).isPresent();
  }
}
