package coop.phyle.meetings;

import coop.phyle.membership.Voter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks into the room of a meeting. */
@Component
class Rooms {
  private final Rolls rolls;
  private final Entitled entitled;
  private final Attendance attendance;
  private final Proxies proxies;

  Rooms(Rolls rolls, Entitled entitled, Attendance attendance, Proxies proxies) {
    this.rolls = rolls;
    this.entitled = entitled;
    this.attendance = attendance;
    this.proxies = proxies;
  }

  /** The roll of the opening; before it, who would be on it now. */
  List<Voter> roll(Life life) {
    return life.hasOpened() ? rolls.of(life.meeting().coop(), life.number(), Rolls.Moment.OPENING) : entitled.now(life.meeting());
  }

  Room now(Life life) {
    var coop = life.meeting().coop();
    var present = attendance.stays(coop, life.number()).stream().filter(s -> s.left().isEmpty()).map(Attendance.Stay::member).collect(Collectors.toSet());
    return new Room(roll(life), present, proxies.standing(coop, life.number()));
  }
}
