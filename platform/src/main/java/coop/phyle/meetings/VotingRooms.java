package coop.phyle.meetings;

import coop.phyle.deciding.Recusing;
import coop.phyle.kernel.rules.Interested;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The room as it counts for one item: on the roll of its decision where that froze before, and without directors interested in it, as far as the
 * statutes of the notice say.
 */
@Component
class VotingRooms {
  private final Rooms rooms;
  private final Interests interests;
  private final Resolving resolving;
  private final Recusing deciding;
  private final Statutes statutes;

  VotingRooms(Rooms rooms, Interests interests, Resolving resolving, Recusing deciding, Statutes statutes) {
    this.rooms = rooms;
    this.interests = interests;
    this.resolving = resolving;
    this.deciding = deciding;
    this.statutes = statutes;
  }

  /** Those who vote. */
  Room now(Life life, Item item) {
    return follows(life) == Interested.VOTING ? all(life, item) : all(life, item).without(interested(life, item));
  }

  /** Those who make a quorum. */
  Room quorum(Life life, Item item) {
    return follows(life) == Interested.APART ? now(life, item) : all(life, item);
  }

  /** Everybody, interested or not. */
  Room all(Life life, Item item) {
    var room = rooms.now(life);
    return resolving.roll(life.meeting(), item).map(roll -> new Room(roll, room.present(), room.proxies())).orElse(room);
  }

  private Interested follows(Life life) {
    return statutes.version(life.meeting().coop(), life.given().statutesVersion()).orElseThrow().rules().meetings().interested();
  }

  /** Of everybody on the roll. */
  Map<MemberId, String> names(Life life) {
    return rooms.roll(life).stream().collect(Collectors.toMap(Voter::member, Voter::name));
  }

  /** Declared for the item, or in the decision it puts. */
  Set<MemberId> interested(Life life, Item item) {
    var declared = item.decision().map(d -> deciding.interested(life.meeting().coop(), new VoteNumber(d))).orElse(Set.of());
    var here = interests.of(life.meeting().coop(), life.number()).stream()
        .filter(i -> i.item() == item.item())
        .map(Interests.Interest::member)
        .collect(Collectors.toSet());
    return Stream.concat(declared.stream(), here.stream()).collect(Collectors.toSet());
  }
}
