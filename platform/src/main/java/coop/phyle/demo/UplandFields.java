package coop.phyle.demo;

import coop.phyle.deciding.Draft;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.statutes.Founder;
import coop.phyle.statutes.FoundingCoops;
import coop.phyle.statutes.Presets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A land co-op with the weights the Ecological Land Co-operative published, and the vote in which per head and per class disagree. */
@Component
@Order(2)
@ConditionalOnBooleanProperty("phyle.demo")
class UplandFields implements Story {
  private final FoundingCoops founding;
  private final Presets presets;
  private final Register register;
  private final Assembly assembly;
  private final Cast cast;
  private final Calendar calendar;
  private final Tenancy tenancy;

  UplandFields(
      FoundingCoops founding, Presets presets, Register register, Assembly assembly, Cast cast, Calendar calendar, Tenancy tenancy) {
    this.founding = founding;
    this.presets = presets;
    this.register = register;
    this.assembly = assembly;
    this.cast = cast;
    this.calendar = calendar;
    this.tenancy = tenancy;
  }

  @Override
  public void tell() {
    calendar.daysAgo(400);
    var coop =
        switch (founding.found(rules(), founders())) {
          case FoundingCoops.Outcome.Founded founded -> founded.coop();
          case FoundingCoops.Outcome.Refused refused -> throw new IllegalStateException("the example rules are refused: " + refused.problems());
        };
    tenancy.in(coop.id(), () -> history(coop.id(), cast.person("Ruth Hill", Locale.ENGLISH)));
  }

  private coop.phyle.kernel.rules.RuleBook rules() {
    return new Bylaws(presets.rules("somerset", "Upland Fields", Locale.ENGLISH))
        .named(
            "Upland Fields",
            "The Old Dairy, Charlbury",
            "It buys farmland and lets it to small ecological farms on long, affordable leases.",
            "It holds land in trust for those who farm it with care, today and after us, and reports each year what that does for soil, water and neighbours.")
        .rules();
  }

  private List<Founder> founders() {
    return List.of(
        founder("Ruth Hill", "stewards", EnumSet.of(Office.SECRETARY, Office.DIRECTOR)),
        founder("Tom Ashby", "workers", EnumSet.of(Office.TREASURER, Office.DIRECTOR)),
        founder("Priya Nair", "investors", EnumSet.of(Office.DIRECTOR)));
  }

  private Founder founder(String name, String memberClass, Set<Office> offices) {
    return new Founder(cast.person(name, Locale.ENGLISH), name, "Mill Lane 3, Charlbury", new ClassId(memberClass), offices, true);
  }

  private void history(CoopId coop, PersonId secretary) {
    var diary = new Diary(calendar);
    diary.on(390, () -> joinUp(coop, secretary));
    var barn =
        Draft.statement(secretary, "Let the barn to the cheesemakers", "A ten-year lease from the spring quarter day, at the rent of the other barns.");
    diary.on(
        90,
        () ->
            assembly.put(
                diary,
                coop,
                barn,
                decision -> {
                  assembly.vote(decision, register.of(coop, "stewards"), 7, 5, 0);
                  assembly.vote(decision, register.of(coop, "workers"), 1, 3, 0);
                  assembly.vote(decision, register.of(coop, "investors"), 72, 18, 0);
                }));
    diary.tell();
  }

  private void joinUp(CoopId coop, PersonId secretary) {
    var names = Cast.names(11 + 3 + 119, 1844);
    var day = calendar.day(390);
    register.bring(
        coop,
        secretary,
        List.of(
            new Register.Group("stewards", names.subList(0, 11), day),
            new Register.Group("workers", names.subList(11, 14), day),
            new Register.Group("investors", names.subList(14, names.size()), day)),
        "");
  }
}
