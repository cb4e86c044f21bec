package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.deciding.Assembly;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class NoticeTest {
  @Autowired ApplicationContext context;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void fourteenClearDaysAreEnoughAndThirteenAreNot() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var enough = hall.drafted(hall.typed(15));
    Hall.done(hall.add(enough, Hall.hands("Paint the barn")));
    Hall.done(hall.notice(enough, false));
    assertThat(hall.life(enough).given()).satisfies(given -> {
      assertThat(given.daysGiven()).isEqualTo(14);
      assertThat(given.consentsNeeded()).isZero();
      assertThat(given.entitled()).isEqualTo(8);
    });
    var late = hall.drafted(hall.typed(14));
    Hall.done(hall.add(late, Hall.hands("Paint the barn")));
    assertThat(hall.notice(late, false)).isInstanceOfSatisfying(Step.Refused.class, refused ->
        assertThat(refused.problems().getFirst().args()).containsExactly(14, 13, hall.today().plusDays(15).toString()));
    assertThat(hall.life(late).stage()).isEqualTo(Stage.DRAFT);
  }

  @Test
  void aShortNoticeStandsOnceNineInTenOfThoseEntitledAgree() {
    var hall = Hall.of(context, Assembly.rules(), 5, 3, 2);
    var number = hall.drafted(hall.typed(3));
    Hall.done(hall.add(number, Hall.hands("Paint the barn")));
    Hall.done(hall.notice(number, true));
    assertThat(hall.life(number).given().consentsNeeded()).isEqualTo(9);
    for (var person = 0; person < 8; person++) {
      Hall.done(consent(hall, number, person, person));
    }
    assertThat(Hall.key(consent(hall, number, 8, 9))).as("for somebody else").isEqualTo("meetings.problem.not-entitled");
    Hall.done(consent(hall, number, 7, 7));
    hall.toTheDay(number);
    for (var person = 0; person < 6; person++) {
      Hall.done(hall.come(number, person));
    }
    assertThat(Hall.key(hall.open(number))).isEqualTo("meetings.problem.consents-missing");
    Hall.done(consent(hall, number, 8, 8));
    Hall.done(hall.open(number));
    assertThat(hall.life(number).stage()).isEqualTo(Stage.OPEN);
  }

  private static Step consent(Hall hall, MeetingNumber number, int member, int by) {
    return hall.in(() -> hall.bean(Consenting.class).consent(hall.id(), number, hall.member(member), hall.assembly.people.get(by)));
  }

  @Test
  void everybodyEntitledIsToldAndNobodyElse() {
    var hall = Hall.of(context, Assembly.rules(), 3, 2, 2);
    var typed = hall.typed(20);
    typed.putAll(Map.of("kind", "CLASS", "class", "workers"));
    var number = hall.drafted(typed);
    Hall.done(hall.add(number, Hall.hands("New gloves")));
    Hall.done(hall.notice(number, false));
    assertThat(sent.next(email(hall, 3), 1).subject()).contains("Spring meeting");
    assertThat(sent.next(email(hall, 4), 1).link()).endsWith("/meetings/" + number);
    assertThat(sent.to(email(hall, 0))).isEmpty();
    assertThat(sent.to(email(hall, 5))).isEmpty();
  }

  private String email(Hall hall, int person) {
    return people.find(hall.assembly.people.get(person)).orElseThrow().email().value();
  }

  @Test
  void noticeStatesTheBusinessAndFixesIt() {
    var hall = Hall.of(context, Assembly.rules(), 3, 2, 2);
    var number = hall.drafted(hall.typed(20));
    assertThat(Hall.key(hall.notice(number, false))).isEqualTo("meetings.problem.no-business");
    Hall.done(hall.add(number, Hall.hands("One")));
    Hall.done(hall.add(number, Map.of("kind", "INFORMATION", "title", "Two")));
    Hall.done(hall.in(() -> hall.bean(SettingAgenda.class).move(hall.id(), number, 2, true, hall.viewer(0))));
    assertThat(titles(hall, number)).containsExactly("Two", "One");
    Hall.done(hall.in(() -> hall.bean(SettingAgenda.class).remove(hall.id(), number, 1, hall.viewer(0))));
    Hall.done(hall.add(number, Hall.hands("Three")));
    assertThat(titles(hall, number)).containsExactly("Two", "Three");
    Hall.done(hall.notice(number, false));
    assertThat(Hall.key(hall.add(number, Hall.hands("Late")))).isEqualTo("meetings.problem.not-a-draft");
    assertThat(Hall.key(hall.notice(number, false))).isEqualTo("meetings.problem.not-a-draft");
    for (var sql : java.util.List.of("update meetings.meeting set title = 'Other' where number = :n", "update meetings.item set title = 'Other' where number = :n")) {
      assertThatThrownBy(() -> hall.inTransaction(() -> jdbc.sql(sql).param("n", number.value()).update()))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("no longer a draft");
    }
  }

  private static java.util.List<String> titles(Hall hall, MeetingNumber number) {
    return hall.inTransaction(() -> hall.bean(Items.class).of(hall.id(), number)).stream().map(Item::title).toList();
  }

  @Test
  void onlyWhoRunsMeetingsDraftsThemAndEveryFaultIsNamed() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var outcome = hall.in(() -> hall.bean(Drafting.class).draft(hall.id(), new Draft(hall.typed(20)), hall.viewer(3)));
    assertThat(outcome).isInstanceOf(Drafting.Refused.class);
    var wrong = Map.of("kind", "CLASS", "class", "nobody", "title", "x", "form", "ONLINE", "link", "javascript:alert(1)", "starts", "soon", "ends", "", "zone", "Moon/Base");
    assertThat(hall.in(() -> hall.bean(Drafting.class).draft(hall.id(), new Draft(wrong), hall.viewer(0))))
        .isInstanceOfSatisfying(Drafting.Refused.class, refused ->
            assertThat(refused.problems()).extracting(p -> p.field()).containsExactlyInAnyOrder("title", "class", "link", "zone", "starts", "ends"));
    assertThat(hall.in(() -> hall.bean(ListingMeetings.class).board(hall.id(), hall.viewer(3))).runs()).isFalse();
  }

  @Test
  void aCalledMeetingIsCalledOffWithAReasonAndAnOpenOneIsNot() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = new MeetingNumber(hall.called());
    assertThat(Hall.key(cancel(hall, number, "  "))).isEqualTo("meetings.problem.reason");
    Hall.done(cancel(hall, number, "Flood"));
    assertThat(hall.life(number).stage()).isEqualTo(Stage.CANCELLED);
    assertThat(sent.next(email(hall, 5), 2).body()).contains("Flood");
    var other = hall.called();
    hall.opened(other, 0, 1, 2);
    assertThat(Hall.key(cancel(hall, new MeetingNumber(other), "Flood"))).isEqualTo("meetings.problem.too-late");
  }

  private static Step cancel(Hall hall, MeetingNumber number, String reason) {
    return hall.in(() -> hall.bean(Cancelling.class).cancel(hall.id(), number, reason, hall.viewer(0)));
  }
}
