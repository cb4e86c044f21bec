package coop.phyle.demo;

import coop.phyle.discussion.CardKind;
import coop.phyle.outcomes.AddingResults;
import coop.phyle.outcomes.Kept;
import coop.phyle.outcomes.NotingProgress;
import coop.phyle.outcomes.ResultNumber;
import coop.phyle.outcomes.Source;
import coop.phyle.outcomes.Status;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What came of the food co-op's decision to deliver on Thursdays: one part done, one in hand, one past its day. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaOutcomes {
  private final AddingResults adding;
  private final NotingProgress noting;
  private final Calendar calendar;
  private final Cast cast;

  HortaOutcomes(AddingResults adding, NotingProgress noting, Calendar calendar, Cast cast) {
    this.adding = adding;
    this.noting = noting;
    this.calendar = calendar;
    this.cast = cast;
  }

  void follow(Diary diary, Coop coop, VoteNumber decision) {
    diary.on(165, () -> thursdays(diary, coop, new Source(CardKind.DECISIONS, decision.value())));
  }

  private void thursdays(Diary diary, Coop coop, Source decision) {
    var oriol = new Viewer(Optional.of(cast.person("Oriol Puig", Locale.ENGLISH)), "Oriol Puig", Set.of(Who.MEMBER, Who.DIRECTOR));
    var whole = done(adding.add(coop, oriol, decision, entered("Boxes arrive on Thursdays", "Every household has its box by eight in the evening.", "Mercè Vila", -20, 3)));
    var picking = done(adding.add(coop, oriol, whole, entered("Picking moves to Wednesday", "", "Oriol Puig", 130, 1)));
    var routes = done(adding.add(coop, oriol, whole, entered("Two routes instead of three", "The van stands free until six.", "Mercè Vila", -20, 2)));
    done(adding.add(coop, oriol, whole, entered("A cool corner in the packing hall", "Boards, straw and the old fan.", "Jordi Mas", 12, 1)));
    diary.on(128, () -> done(noting.note(coop, oriol, picking, Optional.of(Status.DONE), "", "First Wednesday picked: eleven of us, done by noon.")));
    diary.on(60, () -> done(noting.note(coop, oriol, routes, Optional.of(Status.IN_HAND), "60", "The northern route works. Banyoles still waits for a second driver.")));
  }

  private Map<String, String> entered(String title, String body, String member, int dueDaysAgo, int weight) {
    return Map.of("title", title, "body", body, "member", member, "due", calendar.day(dueDaysAgo).toString(), "weight", String.valueOf(weight));
  }

  private static ResultNumber done(Kept kept) {
    return switch (kept) {
      case Kept.Done(var number) -> number;
      case Kept.Gone gone -> throw new IllegalStateException("an example result is gone");
      case Kept.Refused(var problems) -> throw new IllegalStateException("an example result is refused: " + problems);
    };
  }
}
