package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The room as it counts for one item: without directors interested in it, and on the roll of its decision where that froze before. */
@Component
class VotingRooms {
  private final Rooms rooms;
  private final Interests interests;
  private final Resolving resolving;

  VotingRooms(Rooms rooms, Interests interests, Resolving resolving) {
    this.rooms = rooms;
    this.interests = interests;
    this.resolving = resolving;
  }

  Room now(Life life, Item item) {
    var room = rooms.now(life);
    var frozen = resolving.roll(life.meeting(), item).map(roll -> new Room(roll, room.present(), room.proxies())).orElse(room);
    return frozen.without(interested(life, item));
  }

  /** Of everybody on the roll. */
  Map<MemberId, String> names(Life life) {
    return rooms.roll(life).stream().collect(Collectors.toMap(Voter::member, Voter::name));
  }

  Set<MemberId> interested(Life life, Item item) {
    return interests.of(life.meeting().coop(), life.number()).stream()
        .filter(i -> i.item() == item.item())
        .map(Interests.Interest::member)
        .collect(Collectors.toSet());
  }
}
