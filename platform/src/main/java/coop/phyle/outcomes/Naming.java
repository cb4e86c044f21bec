package coop.phyle.outcomes;

import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.discussion.CameOf;
import coop.phyle.identity.People;
import coop.phyle.identity.Person;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names those who answer, for one reader: three statements however many there are. */
@Component
class Naming {
  private final People people;
  private final Circles circles;
  private final Site site;
  private final Clock clock;

  Naming(People people, Circles circles, Site site, Clock clock) {
    this.people = people;
    this.circles = circles;
    this.site = site;
    this.clock = clock;
  }

  /** What a page needs to show results. */
  record Named(Map<PersonId, Person> people, Reach reach, LocalDate today) {
    /** Empty for circles the reader must not know of. */
    String of(Answers answers) {
      return switch (answers) {
        case Answers.Alone(var person) -> of(person);
        case Answers.Together(var circle) -> reach.place(circle).map(place -> place.circle().name()).orElse("");
      };
    }

    String of(PersonId person) {
      var found = people.get(person);
      return found == null ? "" : found.name();
    }

    CameOf.Branch branch(Tree tree) {
      var top = tree.top();
      return new CameOf.Branch(
          top.number().value(), "/outcomes/" + top.number(), top.wording().title(), top.status().key(), tree.progress(), of(top.wording().answers()),
          top.wording().due(), top.late(today), top.status().over(), tree.parts().stream().map(this::branch).toList());
    }
  }

  /** @param others whose names are wanted as well */
  Named of(CoopId coop, PersonId reader, Collection<Standing> results, Collection<PersonId> others) {
    var who = new HashSet<>(others);
    for (var result : results) {
      if (result.wording().answers() instanceof Answers.Alone(var person)) {
        who.add(person);
      }
    }
    return new Named(people.named(who), circles.reach(coop, reader), today());
  }

  Named of(CoopId coop, PersonId reader, Collection<Standing> results) {
    return of(coop, reader, results, List.of());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), site.zone());
  }
}
