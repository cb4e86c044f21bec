package coop.phyle.circles;

import coop.phyle.identity.People;
import coop.phyle.identity.Person;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts circles together for pages and programs: whoever may not know of one finds none. */
@Service
@Transactional(readOnly = true)
class ReadingCircles {
  private final KeptCircles circles;
  private final Requests requests;
  private final GuestInvitations invitations;
  private final People people;

  ReadingCircles(KeptCircles circles, Requests requests, GuestInvitations invitations, People people) {
    this.circles = circles;
    this.requests = requests;
    this.invitations = invitations;
    this.people = people;
  }

  CirclePages.Board board(CoopId coop, PersonId reader) {
    var places = circles.reach(coop, reader).places();
    return new CirclePages.Board(rows(places, true), rows(places, false));
  }

  private static List<CirclePages.Row> rows(List<Reach.Place> places, boolean open) {
    return places.stream().filter(place -> place.circle().isOpen() == open).map(ReadingCircles::row).toList();
  }

  private static CirclePages.Row row(Reach.Place place) {
    var circle = place.circle();
    var aim = circle.aim().lines().findFirst().orElse("");
    return new CirclePages.Row(circle.number().value(), circle.name(), aim, circle.openness(), place.sits(), place.coordinates());
  }

  /** The secretary keeps confidential circles too and so knows of them, without reading what they say. */
  Optional<CirclePages.Shown> show(CoopId coop, CircleNumber number, Viewer viewer) {
    var reach = circles.reach(coop, viewer.self());
    var knows = reach.mayRead(number) || viewer.is(Who.SECRETARY);
    return circles.of(coop, number).filter(circle -> knows).map(circle -> shown(coop, circle, viewer, reach));
  }

  private CirclePages.Shown shown(CoopId coop, Circle circle, Viewer viewer, Reach reach) {
    var number = circle.number();
    var keeps = circle.isOpen() && (viewer.is(Who.SECRETARY) || reach.coordinates(number));
    var sitting = circles.sitting(coop, number);
    var waiting = requests.waiting(coop, number);
    var ids = new HashSet<PersonId>();
    sitting.forEach(s -> ids.add(s.person()));
    waiting.forEach(r -> ids.add(r.person()));
    var names = people.named(ids);
    return new CirclePages.Shown(
        circle,
        reach.member(),
        reach.sits(number),
        reach.mayRead(number),
        keeps,
        waiting.stream().anyMatch(r -> r.person().equals(viewer.self())),
        sitting.stream().map(s -> seat(s, names, viewer)).toList(),
        keeps ? waiting.stream().map(r -> new CirclePages.Asking(r.id(), name(names, r.person()), r.words(), r.at().toInstant())).toList() : List.of(),
        keeps ? invitations.open(coop, number).stream().map(i -> new CirclePages.Invited(i.id(), i.email().value(), i.expires())).toList() : List.of());
  }

  private static CirclePages.Seat seat(Sitting s, Map<PersonId, Person> names, Viewer viewer) {
    return new CirclePages.Seat(s.person(), name(names, s.person()), s.guest(), s.until(), s.coordinates(), s.person().equals(viewer.self()));
  }

  private static String name(Map<PersonId, Person> names, PersonId person) {
    return names.containsKey(person) ? names.get(person).name() : "";
  }

  /** The charter as a form shows it, for whoever may change it. */
  Optional<CirclePages.Form> form(CoopId coop, CircleNumber number) {
    return circles.of(coop, number).map(c -> new CirclePages.Form(Optional.of(number.value()), c.name(), c.aim(), c.openness().name()));
  }
}
