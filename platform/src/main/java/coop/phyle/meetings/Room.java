package coop.phyle.meetings;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who counts in the room at a moment. A member who is there counts once. A proxy counts while its holder is there and its giver is not: coming
 * in person ends it for as long as one stays. Votes sent in advance never count here.
 *
 * @param roll who may vote at the meeting
 * @param present members who are there now, whether on the roll or not
 * @param proxies holders by givers, none revoked
 */
record Room(List<Voter> roll, Set<MemberId> present, Map<MemberId, MemberId> proxies) {
  Room {
    roll = List.copyOf(roll);
    present = Set.copyOf(present);
    proxies = Map.copyOf(proxies);
  }

  /** One class in the room. */
  record Part(int eligible, int present, int proxies) {
    int votes() {
      return present + proxies;
    }
  }

  /** Without these members: neither they nor proxies they gave or hold count, and they are off the roll. */
  Room without(Set<MemberId> interested) {
    var staying = roll.stream().filter(v -> !interested.contains(v.member())).toList();
    var others = new TreeMap<MemberId, MemberId>();
    proxies.forEach((giver, holder) -> {
      if (!interested.contains(giver) && !interested.contains(holder)) {
        others.put(giver, holder);
      }
    });
    return new Room(staying, present, others);
  }

  boolean isPresent(MemberId member) {
    return present.contains(member) && roll.stream().anyMatch(v -> v.member().equals(member));
  }

  /** Whether somebody votes for this member by proxy now. */
  boolean byProxy(MemberId member) {
    var holder = proxies.get(member);
    return holder != null && !isPresent(member) && isPresent(holder);
  }

  /** Votes there are in the room: members and proxies. */
  int votes() {
    return parts().values().stream().mapToInt(Part::votes).sum();
  }

  int eligible() {
    return roll.size();
  }

  /** Every class on the roll. */
  SortedMap<ClassId, Part> parts() {
    var parts = new TreeMap<ClassId, Part>();
    for (var voter : roll) {
      var here = isPresent(voter.member()) ? 1 : 0;
      var one = new Part(1, here, here == 0 && byProxy(voter.member()) ? 1 : 0);
      parts.merge(voter.memberClass(), one, (a, b) -> new Part(a.eligible() + b.eligible(), a.present() + b.present(), a.proxies() + b.proxies()));
    }
    return parts;
  }
}
