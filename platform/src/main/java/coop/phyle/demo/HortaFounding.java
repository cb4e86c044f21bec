package coop.phyle.demo;

import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.Coop;
import coop.phyle.statutes.Founder;
import coop.phyle.statutes.FoundingCoops;
import coop.phyle.statutes.Presets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Founds the food co-op from the open co-op preset, with its own classes. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaFounding {
  static final List<String> FOUNDERS = List.of("Aina Ferrer", "Oriol Puig", "Mercè Vila", "Jordi Mas", "Clara Roig");
  private final FoundingCoops founding;
  private final Presets presets;
  private final Cast cast;

  HortaFounding(FoundingCoops founding, Presets presets, Cast cast) {
    this.founding = founding;
    this.presets = presets;
    this.cast = cast;
  }

  Coop found() {
    var rules =
        new Bylaws(presets.rules("open-co-op", "Horta Comuna", Locale.ENGLISH))
            .named(
                "Horta Comuna",
                "Carrer del Ter 14, Girona",
                "It grows, prepares and shares food for the households and kitchens of the Ter valley.",
                "We grow and share food for the neighbourhoods of the Ter valley, and every tool we design for it is open for anyone to build.")
            .classes(
                List.of(
                    Bylaws.memberClass("growers", "Growers", "People who work in the co-op.", 40, 1, 3),
                    Bylaws.memberClass("eaters", "Eaters", "Households with a box.", 30, 1, 3),
                    Bylaws.memberClass("funders", "Funders", "Holders of community shares only.", 20, 0, 2),
                    Bylaws.memberClass("town", "Town", "The town council, by a named representative.", 10, 0, 1)))
            .admitting(Admission.By.BOARD)
            .lending(3, 12)
            .rules();
    var founders =
        List.of(
            founder("Aina Ferrer", "growers", EnumSet.of(Office.SECRETARY, Office.DIRECTOR)),
            founder("Oriol Puig", "growers", EnumSet.of(Office.DIRECTOR)),
            founder("Mercè Vila", "eaters", EnumSet.of(Office.DIRECTOR)),
            founder("Jordi Mas", "eaters", EnumSet.of(Office.TREASURER)),
            founder("Clara Roig", "funders", EnumSet.noneOf(Office.class)));
    return switch (founding.found(rules, founders)) {
      case FoundingCoops.Outcome.Founded founded -> founded.coop();
      case FoundingCoops.Outcome.Refused refused -> throw new IllegalStateException("the example rules are refused: " + refused.problems());
    };
  }

  private Founder founder(String name, String memberClass, Set<Office> offices) {
    var language = name.startsWith("Oriol") ? Locale.forLanguageTag("es") : Locale.ENGLISH;
    return new Founder(
        cast.person(name, language), name, "Carrer Nou " + name.length() + ", Girona", new ClassId(memberClass), offices, !offices.isEmpty());
  }
}
