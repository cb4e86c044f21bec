package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.deciding.Assembly;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class AttendanceTest {
  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;

  @Test
  void theQuorumIsTheGreaterOfThreeAndATenthOfTheRoll() {
    var small = Hall.of(context, Assembly.rules(), 4, 2, 2);
    assertThat(quorum(small)).isEqualTo(3);
    var large = Hall.of(context, Assembly.rules(), 11, 10, 10);
    assertThat(quorum(large)).as("a tenth of 31, rounded up").isEqualTo(4);
  }

  private static int quorum(Hall hall) {
    var number = new MeetingNumber(hall.called());
    return hall.inTransaction(() -> hall.bean(Sitting.class).quorum(hall.life(number), hall.room(number)));
  }

  @Test
  void withoutAQuorumItIsAdjournedAfterHalfAnHourAndThenThosePresentSuffice() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = new MeetingNumber(hall.called());
    assertThat(Hall.key(hall.open(number))).isEqualTo("meetings.problem.not-due");
    hall.toTheDay(number);
    Hall.done(hall.come(number, 0));
    Hall.done(hall.come(number, 1));
    Hall.done(hall.come(number, 1));
    assertThat(Hall.key(hall.open(number))).isEqualTo("meetings.problem.no-quorum");
    hall.assembly.clock().moveBy(Duration.ofMinutes(29));
    assertThat(Hall.key(hall.adjourn(number, Duration.ofDays(7)))).isEqualTo("meetings.problem.await-quorum");
    hall.assembly.clock().moveBy(Duration.ofMinutes(1));
    Hall.done(hall.adjourn(number, Duration.ofDays(7)));
    assertThat(hall.life(number).stage()).isEqualTo(Stage.ADJOURNED);
    assertThat(hall.room(number).votes()).as("the sitting is over").isZero();
    hall.toTheDay(number);
    assertThat(Hall.key(hall.open(number))).as("nobody at all is no meeting").isEqualTo("meetings.problem.no-quorum");
    Hall.done(hall.come(number, 5));
    Hall.done(hall.open(number));
    assertThat(hall.life(number).openings()).singleElement().satisfies(o -> assertThat(o.quorumNeeded()).isEqualTo(1));
  }

  @Test
  void theDatabaseAwaitsTheQuorumToo() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = new MeetingNumber(hall.called());
    hall.toTheDay(number);
    var early = new Life.Adjourned(1, hall.now().plusSeconds(1799), hall.now().plusSeconds(9000), true);
    var meeting = hall.life(number).meeting();
    assertThatThrownBy(() -> hall.inTransaction(() -> {
      hall.bean(Steps.class).adjourn(meeting, hall.assembly.people.getFirst(), early);
      return null;
    })).isInstanceOf(DataAccessException.class).hasMessageContaining("awaited for 30 minutes");
  }

  @Test
  void aBoardKeepsItsQuorumWhenAdjourned() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var typed = hall.typed(20);
    typed.put("kind", "BOARD");
    var number = hall.drafted(typed);
    Hall.done(hall.add(number, Hall.hands("Open an account")));
    Hall.done(hall.notice(number, false));
    hall.toTheDay(number);
    Hall.done(hall.come(number, 0));
    assertThat(Hall.key(hall.come(number, 3))).as("no director").isEqualTo("meetings.problem.not-on-roll");
    hall.assembly.clock().moveBy(Duration.ofMinutes(30));
    Hall.done(hall.adjourn(number, Duration.ofDays(1)));
    hall.toTheDay(number);
    Hall.done(hall.come(number, 0));
    assertThat(Hall.key(hall.open(number))).isEqualTo("meetings.problem.no-quorum");
  }

  @Test
  void aProxyCountsWhileItsHolderIsThereAndItsGiverIsNot() {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var number = new MeetingNumber(hall.called());
    Hall.done(hall.proxy(number, 3, 1));
    Hall.done(hall.proxy(number, 4, 1));
    assertThat(Hall.key(hall.proxy(number, 5, 1))).as("the third").isEqualTo("meetings.problem.holder-full");
    Hall.done(hall.proxy(number, 4, 1));
    assertThat(Hall.key(hall.proxy(number, 5, 6))).as("to oneself").isEqualTo("meetings.problem.holder");
    assertThat(Hall.key(hall.proxy(number, 5, 99))).isEqualTo("meetings.problem.holder");
    hall.toTheDay(number);
    assertThat(hall.room(number).votes()).isZero();
    Hall.done(hall.come(number, 0));
    assertThat(hall.room(number).votes()).as("holder and two proxies").isEqualTo(3);
    Hall.done(hall.open(number));
    assertThat(Hall.key(hall.proxy(number, 5, 2))).isEqualTo("meetings.problem.proxy-late");
    Hall.done(hall.come(number, 3));
    assertThat(hall.room(number).votes()).as("the giver came: one head, no proxy").isEqualTo(3);
    Hall.done(leave(hall, number, 0));
    assertThat(hall.room(number).votes()).as("without the holder no proxy").isEqualTo(1);
  }

  private static Step leave(Hall hall, MeetingNumber number, int person) {
    return hall.in(() -> hall.bean(Attending.class).leave(hall.id(), number, hall.member(person), hall.viewer(person)));
  }

  @Test
  void underStatutesWithoutProxiesNobodyGivesOne() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = new MeetingNumber(hall.called());
    assertThat(Hall.key(hall.proxy(number, 3, 1))).isEqualTo("meetings.problem.no-proxies");
    assertThatThrownBy(() -> hall.inTransaction(() -> {
      hall.bean(Proxies.class).give(hall.id(), number, hall.member(3), hall.member(0), hall.assembly.people.get(3), hall.now());
      return null;
    })).isInstanceOf(DataAccessException.class).hasMessageContaining("nobody holds more than 0");
  }

  @Test
  void membersNoteThemselvesOnlineAndNobodyElse() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = new MeetingNumber(hall.called());
    assertThat(Hall.key(self(hall, number, 4, 4, Form.ONLINE))).isEqualTo("meetings.problem.too-early");
    hall.toTheDay(number);
    assertThat(Hall.key(self(hall, number, 4, 4, Form.IN_PERSON))).isEqualTo("meetings.problem.who-notes");
    assertThat(Hall.key(self(hall, number, 5, 4, Form.ONLINE))).isEqualTo("meetings.problem.who-notes");
    Hall.done(self(hall, number, 4, 4, Form.ONLINE));
    assertThat(Hall.key(hall.in(() -> hall.bean(Attending.class)
        .come(hall.id(), number, new coop.phyle.membership.MemberId(UUID.randomUUID()), Form.IN_PERSON, hall.viewer(0))))).isEqualTo("meetings.problem.not-on-roll");
    assertThat(hall.room(number).votes()).isEqualTo(1);
    assertThat(Hall.key(hall.in(() -> hall.bean(Attending.class).leave(hall.id(), number, hall.member(4), hall.viewer(5))))).isEqualTo("meetings.problem.who-notes");
  }

  private static Step self(Hall hall, MeetingNumber number, int member, int by, Form form) {
    return hall.in(() -> hall.bean(Attending.class).come(hall.id(), number, hall.member(member), form, hall.viewer(by)));
  }

  @Test
  void anotherCoopsMeetingDoesNotExist() {
    var ours = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var theirs = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = new MeetingNumber(theirs.called());
    assertThat(ours.in(() -> ours.bean(ReadingMeetings.class).show(ours.id(), number, ours.viewer(0)))).isEmpty();
    assertThat(Hall.key(ours.in(() -> ours.bean(Attending.class).register(ours.id(), number, theirs.member(1), "ONLINE", ours.viewer(0)))))
        .isEqualTo("meetings.problem.too-late");
  }
}
