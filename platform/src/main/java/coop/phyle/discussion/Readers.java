package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.identity.People;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who belongs to a thread: those who sit in its circle, or every member of the co-op. */
@Component
class Readers {
  private static final int OFFERED = 8;
  private final Circles circles;
  private final Members members;
  private final People people;

  Readers(Circles circles, Members members, People people) {
    this.circles = circles;
    this.members = members;
    this.people = people;
  }

  List<PersonId> of(CoopId coop, Optional<CircleNumber> circle) {
    return circle.map(number -> circles.members(coop, number)).orElseGet(() -> members.roll(coop).stream().map(Voter::votes).distinct().toList());
  }

  /** Those of these people who belong. */
  Set<PersonId> among(CoopId coop, Optional<CircleNumber> circle, Collection<PersonId> some) {
    return circle.<Set<PersonId>>map(number -> Set.copyOf(circles.members(coop, number))).orElseGet(() -> members.among(coop, some));
  }

  /** Names that begin, or have a word that begins, like what somebody types; in order. */
  List<String> like(CoopId coop, Optional<CircleNumber> circle, String typed) {
    var start = Tongue.plain(typed.strip());
    return named(coop, circle).values().stream().filter(name -> (" " + Tongue.plain(name)).contains(" " + start)).sorted().limit(OFFERED).toList();
  }

  /** Everybody who belongs, by the name they are shown under. */
  Map<PersonId, String> named(CoopId coop, Optional<CircleNumber> circle) {
    var names = new HashMap<PersonId, String>();
    people.named(of(coop, circle)).values().forEach(person -> names.put(person.id(), person.name()));
    return names;
  }
}
