package coop.phyle.demo;

import coop.phyle.initiatives.InitiativeNumber;
import coop.phyle.initiatives.Initiating;
import coop.phyle.initiatives.Stepped;
import coop.phyle.initiatives.Supporting;
import coop.phyle.initiatives.Way;
import coop.phyle.initiatives.Wording;
import coop.phyle.membership.Voter;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What members of the food co-op began without being asked: a question with a rival and an amendment, a few supporters short of a vote. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaInitiatives {
  private final Initiating initiating;
  private final Supporting supporting;
  private final Register register;
  private final Cast cast;

  HortaInitiatives(Initiating initiating, Supporting supporting, Register register, Cast cast) {
    this.initiating = initiating;
    this.supporting = supporting;
    this.register = register;
    this.cast = cast;
  }

  void begin(Diary diary, Coop coop) {
    diary.on(9, () -> compost(diary, coop));
  }

  private void compost(Diary diary, Coop coop) {
    var saturdays =
        new Wording(
            "The compost yard is open to the neighbours on Saturdays",
            """
            1. From March to October the gate of the compost yard stands open on **Saturdays from ten to one**.
            2. Neighbours bring kitchen scraps and take ripe compost home, ten litres a household.
            3. Whoever is on duty that morning weighs what comes in; the sum is published each month.

            The street fills three bins a week with what our beds lack.""");
    var first = done(initiating.begin(coop, person("Clara Roig"), saturdays, Way.DECISION, List.of("compost")));
    support(coop.id(), first, register.of(coop.id(), "eaters").subList(20, 26));
    diary.on(6, () -> {
      var bay = new Wording("A compost bay of the neighbours' own, at the gate", "We build a second bay outside the fence, open every day. The co-op gives the boards; the neighbours' association keeps it.");
      var rival = done(initiating.answer(coop.id(), first.question(), person("Oriol Puig"), bay, Optional.empty()));
      support(coop.id(), rival, register.of(coop.id(), "growers").subList(12, 15));
    });
    diary.on(3, () -> {
      var whole = new Wording(saturdays.title(), saturdays.body().replace("ten litres a household", "ten litres a household while there is enough for our own beds"));
      done(initiating.answer(coop.id(), first.question(), person("Jordi Mas"), whole, Optional.of(first.place())));
    });
  }

  private void support(CoopId coop, InitiativeNumber number, List<Voter> people) {
    people.forEach(voter -> done(supporting.support(coop, number, voter.member(), voter.votes())));
  }

  private static InitiativeNumber done(Stepped stepped) {
    return switch (stepped) {
      case Stepped.Done(var number) -> number;
      case Stepped.Gone gone -> throw new IllegalStateException("an example initiative is gone");
      case Stepped.Refused(var problems) -> throw new IllegalStateException("an example initiative is refused: " + problems);
    };
  }

  private PersonId person(String name) {
    return cast.person(name, Locale.ENGLISH);
  }
}
