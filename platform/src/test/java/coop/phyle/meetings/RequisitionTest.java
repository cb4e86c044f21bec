package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.deciding.Assembly;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.DueJobs;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class RequisitionTest {
  private static final Map<String, String> BUSINESS = Map.of("title", "The lower field", "business", "Whether to lease the lower field.");
  @Autowired ApplicationContext context;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired DueJobs jobs;
  @Autowired JdbcClient jdbc;

  @Test
  void theClockStartsWithTheSignatureThatMakesATenth() {
    var hall = Hall.of(context, Assembly.rules(), 11, 5, 5);
    var number = open(hall, 10);
    assertThat(shown(hall, number).needed()).as("a tenth of 21, rounded up").isEqualTo(3);
    Hall.done(sign(hall, number, 11));
    Hall.done(sign(hall, number, 11));
    assertThat(shown(hall, number).signatures()).isEqualTo(2);
    Hall.done(takeBack(hall, number, 11));
    Hall.done(sign(hall, number, 12));
    assertThat(shown(hall, number).conveneBy()).isEmpty();
    assertThat(Hall.key(hall.in(() -> hall.bean(Requiring.class).sign(hall.id(), number, hall.member(13), hall.assembly.people.get(14))))).as("for another").isEqualTo("meetings.problem.not-entitled");
    Hall.done(sign(hall, number, 13));
    assertThat(shown(hall, number)).satisfies(r -> {
      assertThat(r.conveneBy()).contains(hall.today().plusMonths(1));
      assertThat(r.holdBy()).contains(hall.today().plusWeeks(6));
    });
    assertThat(Hall.key(takeBack(hall, number, 13))).isEqualTo("meetings.problem.signatures-stand");
    assertThatThrownBy(() -> hall.inTransaction(() -> jdbc.sql("update meetings.requisition_signature set withdrawn_at = signed_at").update()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("before there are enough");
    assertThat(sent.next(email(hall, 0), 1).subject()).contains("members require a meeting");
  }

  @Test
  void theBoardAnswersWithinItsSixWeeks() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = open(hall, 5);
    var late = convene(hall, number, 43, 0);
    assertThat(Hall.key(hall.notice(late, false))).isEqualTo("meetings.problem.held-late");
    var meeting = convene(hall, number, 42, 0);
    assertThat(hall.inTransaction(() -> hall.bean(Items.class).of(hall.id(), meeting))).singleElement().satisfies(i -> assertThat(i.title()).isEqualTo("The lower field"));
    Hall.done(hall.notice(meeting, false));
    assertThat(shown(hall, number).called()).isTrue();
    hall.assembly.clock().moveBy(Duration.ofDays(35));
    jobs.run();
    assertThat(sent.to(email(hall, 5))).noneMatch(mail -> mail.subject().contains("you may convene"));
  }

  @Test
  void afterTheMonthAnyThreeOfThemConvene() {
    var hall = Hall.of(context, Assembly.rules(), 4, 3, 3);
    var number = open(hall, 5);
    for (var person : new int[] {6, 7}) {
      Hall.done(sign(hall, number, person));
    }
    assertThat(Hall.key(join(hall, number, 5))).isEqualTo("meetings.problem.not-overdue");
    hall.assembly.clock().moveBy(Duration.ofDays(24));
    jobs.run();
    assertThat(sent.next(email(hall, 1), 2).subject()).contains("a meeting must be called");
    hall.assembly.clock().moveBy(Duration.ofDays(9));
    jobs.run();
    assertThat(sent.next(email(hall, 5), 1).subject()).contains("you may convene");
    assertThat(Hall.key(join(hall, number, 8))).as("did not sign").isEqualTo("meetings.problem.signatories-convene");
    Hall.done(join(hall, number, 5));
    Hall.done(join(hall, number, 6));
    assertThat(begin(hall, number, 5)).as("two are not three").isFalse();
    Hall.done(join(hall, number, 7));
    assertThat(begin(hall, number, 8)).isFalse();
    var meeting = convene(hall, number, 20, 5);
    Hall.done(hall.in(() -> hall.bean(GivingNotice.class).give(hall.id(), meeting, hall.viewer(5), false)));
    assertThat(hall.life(meeting).stage()).isEqualTo(Stage.CALLED);
    assertThat(hall.in(() -> hall.inTransaction(() -> hall.bean(Running.class).may(hall.life(meeting), hall.viewer(6))))).as("did not draft it").isFalse();
  }

  private static boolean begin(Hall hall, int number, int person) {
    return hall.in(() -> hall.bean(Convening.class).begin(hall.id(), number, hall.viewer(person))).isPresent();
  }

  private static MeetingNumber convene(Hall hall, int number, int days, int by) {
    var typed = new HashMap<>(hall.typed(days));
    return switch (hall.in(() -> hall.bean(Convening.class).draft(hall.id(), number, new Draft(typed), hall.viewer(by)))) {
      case Drafting.Drafted drafted -> drafted.number();
      case Drafting.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private static int open(Hall hall, int person) {
    return switch (hall.in(() -> hall.bean(Requiring.class).open(hall.id(), new Draft(BUSINESS), hall.assembly.people.get(person)))) {
      case Requiring.Opened opened -> opened.number();
      case Requiring.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private static Step sign(Hall hall, int number, int person) {
    return hall.in(() -> hall.bean(Requiring.class).sign(hall.id(), number, hall.member(person), hall.assembly.people.get(person)));
  }

  private static Step takeBack(Hall hall, int number, int person) {
    return hall.in(() -> hall.bean(Requiring.class).takeBack(hall.id(), number, hall.member(person), hall.assembly.people.get(person)));
  }

  private static Step join(Hall hall, int number, int person) {
    return hall.in(() -> hall.bean(Requiring.class).join(hall.id(), number, hall.member(person), hall.assembly.people.get(person)));
  }

  private static RequisitionPages.Shown shown(Hall hall, int number) {
    return hall.in(() -> hall.bean(ReadingRequisitions.class).show(hall.id(), number, hall.viewer(0)).orElseThrow());
  }

  private String email(Hall hall, int person) {
    return people.find(hall.assembly.people.get(person)).orElseThrow().email().value();
  }
}
