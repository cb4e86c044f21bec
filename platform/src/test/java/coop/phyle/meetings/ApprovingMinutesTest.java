package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.testing.PhyleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minutes named by an item of a later meeting are approved by the hands that carry it. */
@PhyleTest
class ApprovingMinutesTest {
  @Autowired ApplicationContext context;

  @Test
  void handsThatCarryTheItemApproveWhatTheMembersSawLast() {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var before = held(hall);
    write(hall, before, "We met.");
    var next = called(hall, before);
    hall.opened(next.value(), 0, 1, 2, 3);
    assertThat(Hall.key(hall.vote(next.value(), 1, votes(4, 0)))).as("nobody has seen them").isEqualTo("meetings.problem.minutes-unseen");
    publish(hall, before, 1);
    write(hall, before, "We met and sang.");
    publish(hall, before, 2);
    write(hall, before, "Nobody has seen this one.");
    Hall.done(hall.vote(next.value(), 1, votes(3, 1)));
    assertThat(approved(hall, before)).contains("2 at " + next);
    hall.agrees();
    assertThat(Hall.key(note(hall, before, next))).as("approved once").isEqualTo("meetings.problem.no-minutes");
  }

  @Test
  void handsAgainstLeaveThemOpenAndTheNextMeetingIsAskedAgain() {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var before = held(hall);
    write(hall, before, "We met.");
    publish(hall, before, 1);
    var next = called(hall, before);
    hall.opened(next.value(), 0, 1, 2, 3);
    Hall.done(hall.vote(next.value(), 1, votes(1, 3)));
    assertThat(approved(hall, before)).isEmpty();
    var third = hall.drafted(hall.typed());
    assertThat(proposed(hall, third)).contains(before.value());
    Hall.done(note(hall, before, next));
    assertThat(approved(hall, before)).as("mended in the room and approved without a count").contains("1 at " + next);
    assertThat(proposed(hall, third)).doesNotContain(before.value());
  }

  @Test
  void anAgendaNamesEachMinutesOnceOfItsOwnBodyForAShowOfHands() {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var before = held(hall);
    var board = new HashMap<>(hall.typed());
    board.put("kind", "BOARD");
    assertThat(Hall.key(hall.add(hall.drafted(board), item(before)))).as("the board does not approve the members' minutes").isEqualTo("meetings.problem.approves");
    var draft = hall.drafted(hall.typed());
    assertThat(Hall.key(hall.add(draft, item(draft)))).as("its own").isEqualTo("meetings.problem.approves");
    var talked = new HashMap<>(item(before));
    talked.put("kind", "DISCUSSION");
    assertThat(Hall.key(hall.add(draft, talked))).isEqualTo("meetings.problem.approves-by-hands");
    Hall.done(hall.add(draft, item(before)));
    assertThat(Hall.key(hall.add(draft, item(before)))).isEqualTo("meetings.problem.approves-twice");
    Hall.done(hall.in(() -> hall.bean(SettingAgenda.class).revise(hall.id(), draft, 1, new Draft(item(before)), hall.viewer(0))));
    assertThatThrownBy(() -> hall.inTransaction(() -> context.getBean(JdbcClient.class)
        .sql("update meetings.item set approves = number where coop_id = :coop and number = :number").param("coop", hall.id().value()).param("number", draft.value()).update()))
        .isInstanceOf(DataAccessException.class);
  }

  private static Map<String, String> item(MeetingNumber approves) {
    var item = new HashMap<>(Hall.hands("Minutes of the last meeting"));
    item.put("approves", approves.toString());
    return item;
  }

  private static Map<String, String> votes(int inFavour, int against) {
    return Map.of("for.stewards", String.valueOf(inFavour), "against.stewards", String.valueOf(against), "teller", "Oriol");
  }

  private static MeetingNumber held(Hall hall) {
    var number = new MeetingNumber(hall.called());
    hall.opened(number.value(), 0, 1, 2);
    Hall.done(hall.in(() -> hall.bean(Sitting.class).close(hall.id(), number, hall.viewer(0))));
    return number;
  }

  private static MeetingNumber called(Hall hall, MeetingNumber approves) {
    var next = hall.drafted(hall.typed());
    Hall.done(hall.add(next, item(approves)));
    Hall.done(hall.notice(next, false));
    return next;
  }

  private static void write(Hall hall, MeetingNumber number, String body) {
    Hall.done(hall.in(() -> hall.bean(WritingMinutes.class).write(hall.id(), number, body, hall.viewer(0))));
  }

  private static void publish(Hall hall, MeetingNumber number, int version) {
    Hall.done(hall.in(() -> hall.bean(WritingMinutes.class).publish(hall.id(), number, version, hall.viewer(0))));
  }

  private static Step note(Hall hall, MeetingNumber number, MeetingNumber at) {
    return hall.in(() -> hall.bean(ApprovingMinutes.class).note(hall.id(), number, at.toString(), hall.viewer(0)));
  }

  private static Optional<String> approved(Hall hall, MeetingNumber number) {
    return hall.inTransaction(() -> hall.bean(Minutes.class).of(hall.id(), number)).stream()
        .filter(v -> v.approvedAtMeeting().isPresent())
        .map(v -> v.version() + " at " + v.approvedAtMeeting().get())
        .findFirst();
  }

  private static List<Integer> proposed(Hall hall, MeetingNumber draft) {
    return hall.in(() -> hall.bean(ReadingMeetings.class).show(hall.id(), draft, hall.viewer(0)).orElseThrow()).usual().stream()
        .flatMap(p -> p.approves().stream())
        .toList();
  }
}
