package coop.phyle.meetings;

import coop.phyle.membership.Voter;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A reader's own places at a meeting, one for each member they act for. */
@Component
class Seats {
  private final Rolls rolls;
  private final Rooms rooms;
  private final Attendance attendance;

  Seats(Rolls rolls, Rooms rooms, Attendance attendance) {
    this.rolls = rolls;
    this.rooms = rooms;
    this.attendance = attendance;
  }

  List<MeetingPages.Seat> of(Life life, PersonId person) {
    var room = rooms.now(life);
    var own = room.roll().stream().filter(v -> v.votes().equals(person)).toList();
    if (own.isEmpty()) {
      return List.of();
    }
    var coop = life.meeting().coop();
    var consented = rolls.consented(coop, life.number());
    var answers = attendance.answers(coop, life.number());
    return own.stream()
        .map(v -> new MeetingPages.Seat(
            v.member().toString(), v.number(), v.name(), consented.contains(v.member()), answers.getOrDefault(v.member(), ""), givenTo(room, v), holds(room, v),
            room.isPresent(v.member())))
        .toList();
  }

  private static Optional<String> givenTo(Room room, Voter voter) {
    return Optional.ofNullable(room.proxies().get(voter.member())).flatMap(holder -> room.roll().stream().filter(v -> v.member().equals(holder)).map(Voter::name).findFirst());
  }

  private static List<String> holds(Room room, Voter voter) {
    return room.roll().stream().filter(v -> voter.member().equals(room.proxies().get(v.member()))).map(Voter::name).collect(Collectors.toList());
  }
}
