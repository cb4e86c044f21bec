package coop.phyle.demo;

import coop.phyle.circles.Circles;
import coop.phyle.selections.Call;
import coop.phyle.selections.CallingSelections;
import coop.phyle.selections.FillingForms;
import coop.phyle.selections.Step;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The circle of the field chooses who coordinates it, by consent: one form is in, those of two visitors may sign in as are not. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaRoles {
  private final CallingSelections calling;
  private final FillingForms filling;
  private final Circles circles;
  private final TransactionTemplate transaction;
  private final Calendar calendar;
  private final Cast cast;

  HortaRoles(CallingSelections calling, FillingForms filling, Circles circles, TransactionTemplate transaction, Calendar calendar, Cast cast) {
    this.calling = calling;
    this.filling = filling;
    this.circles = circles;
    this.transaction = transaction;
    this.calendar = calendar;
    this.cast = cast;
  }

  void choose(Diary diary, Coop coop) {
    diary.on(1, () -> coordinator(coop));
  }

  private void coordinator(Coop coop) {
    var oriol = person("Oriol Puig");
    var circle = transaction.execute(status -> circles.reach(coop.id(), oriol).places().getFirst().circle().number());
    var call = new Call(
        "Who coordinates the field next year", "COORDINATOR", "", circle.toString(),
        "- Calls the circle together once a month\n- Keeps the plan of the beds\n- Speaks for the field when the board meets\n\nAbout three hours a week.",
        "Patience, and a telephone that is answered.", calendar.day(-380).toString(), calendar.day(-6).toString(), calendar.day(-10).toString());
    var number = done(calling.call(coop, new Viewer(Optional.of(oriol), "Oriol Puig", Set.of(Who.MEMBER, Who.DIRECTOR)), call));
    done(filling.say(coop, number, person("Mercè Vila"), new FillingForms.Filled("1", "She drew the plan of the beds that worked, and she listens before she speaks.", false)));
  }

  private static VoteNumber done(Step step) {
    return switch (step) {
      case Step.Done(var number) -> number;
      case Step.Gone gone -> throw new IllegalStateException("an example selection is gone");
      case Step.Refused(var problems) -> throw new IllegalStateException("an example selection is refused: " + problems);
    };
  }

  private PersonId person(String name) {
    return cast.person(name, Locale.ENGLISH);
  }
}
