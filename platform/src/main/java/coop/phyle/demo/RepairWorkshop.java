package coop.phyle.demo;

import coop.phyle.statutes.FoundingDraft;
import coop.phyle.statutes.GatheringFounders;
import coop.phyle.statutes.StartingFoundings;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A repair workshop half-way through its founding: the preset is chosen, three founders have joined, the questions wait. */
@Component
@Order(3)
@ConditionalOnBooleanProperty("phyle.demo")
class RepairWorkshop implements Story {
  private final StartingFoundings starting;
  private final GatheringFounders gathering;
  private final Cast cast;
  private final Calendar calendar;

  RepairWorkshop(StartingFoundings starting, GatheringFounders gathering, Cast cast, Calendar calendar) {
    this.starting = starting;
    this.gathering = gathering;
    this.cast = cast;
    this.calendar = calendar;
  }

  @Override
  public void tell() {
    calendar.daysAgo(3);
    var marta = cast.person("Marta Gual", Locale.ENGLISH);
    var preset = Map.of("name", "Taller Obert", "preset", "open-co-op");
    var invitation =
        switch (starting.fromPreset(marta, preset, Locale.ENGLISH)) {
          case StartingFoundings.Start.Started started -> started.invitation();
          case StartingFoundings.Start.Refused refused -> throw new IllegalStateException("the example founding is refused: " + refused.problems());
        };
    founder(invitation, "Marta Gual", "workers", "office.secretary");
    founder(invitation, "Andreu Bosch", "workers", "office.director");
    founder(invitation, "Lucía Ortega", "users", "office.treasurer");
  }

  private void founder(String invitation, String name, String memberClass, String office) {
    var person = cast.person(name, Locale.ENGLISH);
    FoundingDraft draft = gathering.join(invitation, person).orElseThrow();
    var told = Map.of("name", name, "address", "Carrer de la Barca 9, Girona", "class", memberClass, office, "on", "signatory", "on");
    var problems = gathering.give(draft, person, told);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(name + " cannot be a founder: " + problems);
    }
  }
}
