package coop.phyle.circles;

import coop.phyle.membership.Members;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members come into circles and leave them. */
@Service
@Transactional
public class Seating {
  static final int LONGEST_WORDS = 1000;
  private final Charters charters;
  private final Seats seats;
  private final Requests requests;
  private final KeptCircles circles;
  private final KeepingCircles keeping;
  private final Members members;
  private final CircleNotices notices;

  Seating(
      Charters charters, Seats seats, Requests requests, KeptCircles circles, KeepingCircles keeping, Members members, CircleNotices notices) {
    this.charters = charters;
    this.seats = seats;
    this.requests = requests;
    this.circles = circles;
    this.keeping = keeping;
    this.members = members;
    this.notices = notices;
  }

  /** A member sits down in an open circle, or asks to where coordinators answer. Doing so twice changes nothing. */
  public Step join(Coop coop, CircleNumber number, PersonId who, String words) {
    charters.lock(coop.id(), number);
    var reach = circles.reach(coop.id(), who);
    var circle = reach.place(number).map(Reach.Place::circle).filter(Circle::isOpen);
    if (!reach.member() || circle.isEmpty()) {
      return new Step.Gone();
    }
    if (words.length() > LONGEST_WORDS) {
      return Step.refused("words", "circles.problem.words", LONGEST_WORDS);
    }
    if (!seated(coop.id(), number, who)) {
      come(coop, circle.get(), who, words);
    }
    return new Step.Taken(number);
  }

  private void come(Coop coop, Circle circle, PersonId who, String words) {
    switch (circle.openness()) {
      case OPEN -> seats.seat(coop.id(), circle.number(), who, who);
      case REQUEST -> ask(coop, circle, who, words);
      case INVITATION -> {} // only guests of a confidential circle get here: a coordinator seats them
    }
  }

  private void ask(Coop coop, Circle circle, PersonId who, String words) {
    if (requests.waiting(coop.id(), circle.number()).stream().noneMatch(r -> r.person().equals(who))) {
      requests.ask(coop.id(), circle.number(), who, words.strip());
      var coordinators = circles.sitting(coop.id(), circle.number()).stream().filter(Sitting::coordinates).map(Sitting::person).toList();
      notices.asked(coop, circle, who, coordinators);
    }
  }

  /** A coordinator or the secretary answers a request, once. */
  Step answer(Coop coop, UUID id, Viewer by, boolean accepts) {
    var request = requests.take(coop.id(), id).filter(r -> keeping.keeps(coop.id(), r.circle(), by));
    if (request.isEmpty()) {
      return new Step.Gone();
    }
    var circle = circles.of(coop.id(), request.get().circle()).orElseThrow();
    requests.answer(coop.id(), request.get(), accepts, by.self());
    if (!accepts) {
      notices.declined(coop, circle, request.get().person());
      return new Step.Taken(circle.number());
    }
    return add(coop, circle.number(), by, Optional.of(request.get().person()));
  }

  /** A coordinator or the secretary seats a member of the co-op. */
  Step add(Coop coop, CircleNumber number, Viewer by, Optional<PersonId> who) {
    charters.lock(coop.id(), number);
    if (!keeping.keeps(coop.id(), number, by)) {
      return new Step.Gone();
    }
    var member = who.filter(person -> !members.of(coop.id(), person).isEmpty());
    if (member.isEmpty()) {
      return Step.refused("person", "circles.problem.person");
    }
    if (!seated(coop.id(), number, member.get())) {
      seats.seat(coop.id(), number, member.get(), by.self());
      notices.seated(coop, circles.of(coop.id(), number).orElseThrow(), member.get());
    }
    return new Step.Taken(number);
  }

  /** People leave by themselves; coordinators and the secretary may end anybody's seat. */
  Step leave(CoopId coop, CircleNumber number, Viewer by, PersonId who) {
    charters.lock(coop, number);
    var may = who.equals(by.self()) || keeping.keeps(coop, number, by);
    return may && seats.leave(coop, number, who, by.self()) ? new Step.Taken(number) : new Step.Gone();
  }

  /** Coordinators and the secretary make others coordinators, or end it; anybody stops being one by themselves. */
  Step coordinate(CoopId coop, CircleNumber number, Viewer by, PersonId who, boolean from) {
    charters.lock(coop, number);
    var may = !from && who.equals(by.self()) || keeping.keeps(coop, number, by);
    var done = may && (from ? seats.coordinate(coop, number, who, by.self()) : seats.standDown(coop, number, who, by.self()));
    return done ? new Step.Taken(number) : new Step.Gone();
  }

  private boolean seated(CoopId coop, CircleNumber number, PersonId who) {
    return circles.sitting(coop, number).stream().anyMatch(s -> s.person().equals(who) && !s.guest());
  }
}
