package coop.phyle.demo;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.KeepingCircles;
import coop.phyle.circles.Openness;
import coop.phyle.circles.Seating;
import coop.phyle.discussion.CommentNumber;
import coop.phyle.discussion.Commented;
import coop.phyle.discussion.Commenting;
import coop.phyle.discussion.NewThread;
import coop.phyle.discussion.Said;
import coop.phyle.discussion.StartingThreads;
import coop.phyle.discussion.ThreadNumber;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the people of the food co-op say to one another, in the whole and in a circle of the field. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaTalk {
  private final KeepingCircles keeping;
  private final Seating seating;
  private final StartingThreads starting;
  private final Commenting commenting;
  private final Calendar calendar;
  private final Cast cast;

  HortaTalk(KeepingCircles keeping, Seating seating, StartingThreads starting, Commenting commenting, Calendar calendar, Cast cast) {
    this.keeping = keeping;
    this.seating = seating;
    this.starting = starting;
    this.commenting = commenting;
    this.calendar = calendar;
    this.cast = cast;
  }

  /** Somebody says something, perhaps as an answer to a comment; 0 answers the thread. */
  private record Line(String who, int answers, String words) {}

  void talk(Diary diary, Coop coop) {
    diary.on(210, () -> field(diary, coop));
    var thursdays =
        new NewThread(
            person("Mercè Vila"), Optional.empty(), "Boxes on Thursday or on Friday?",
            "The greens wilt over the weekend. If we pick on **Wednesday**, the boxes can go out on Thursday. What does that change for you?", new TreeSet<>(List.of("boxes")), List.of());
    at(
        diary, 208, coop, thursdays,
        List.of(
            new Line("Oriol Puig", 0, "For us growers Wednesday is fine, the van is free then."),
            new Line("Jordi Mas", 0, "The school kitchen wants its crates before ten. Can we still do that?"),
            new Line("Oriol Puig", 2, "Yes, if two people load on Wednesday evening."),
            new Line("Clara Roig", 0, "Nothing changes for funders, and I like fresher greens too."),
            new Line("Mercè Vila", 0, "Then I shall put it to the vote.\n\n- [x] @Oriol Puig: ask who can load on Wednesdays\n- [x] @Mercè Vila: write the question")));
    var machine =
        new NewThread(
            person("Oriol Puig"), Optional.empty(), "A seed-cleaning machine of our own",
            "Hand cleaning cost us 212 hours last season. The machine costs €12,000; leased to growers at the rent of the yearly auction it pays for itself in six years.",
            new TreeSet<>(List.of("seeds", "money")), List.of());
    at(
        diary, 36, coop, machine,
        List.of(
            new Line("Jordi Mas", 0, "We have €19,400 free after the reserve. I would not go below €6,000."),
            new Line("Aina Ferrer", 1, "That leaves €7,400, so it fits. Could the town's grant for shared tools pay a part?"),
            new Line("Jordi Mas", 2, "Up to 30 %%. The form is due at the end of the month.\n\n- [ ] @Jordi Mas by %s: hand in the form for the grant".formatted(calendar.day(-9))),
            new Line("Mercè Vila", 0, "Who would look after it? The last one stood in the rain for a winter."),
            new Line("Oriol Puig", 4, "The field circle takes it on: one name on the door, oil and brushes each autumn.")));
  }

  private void field(Diary diary, Coop coop) {
    var circle = keeping.begin(coop.id(), person("Oriol Puig"), "Field circle", "Plans the beds, shares out the tools and looks after the soil.", Openness.OPEN);
    List.of("Aina Ferrer", "Mercè Vila").forEach(name -> seating.join(coop, circle, person(name), ""));
    at(
        diary, 12, coop, inCircle(circle),
        List.of(
            new Line("Aina Ferrer", 0, "Beans after squash in the upper beds, please. The soil test says it is tired."),
            new Line("Oriol Puig", 1, "Good. I move the squash down to the river.\n\n- [ ] @Oriol Puig by %s: order the bean seed\n- [ ] @Mercè Vila: mend the gate by the river".formatted(calendar.day(-5))),
            new Line("Mercè Vila", 0, "The gate I can do on Saturday. Who lends me the good hammer?")));
  }

  private NewThread inCircle(CircleNumber circle) {
    return new NewThread(
        person("Oriol Puig"), Optional.of(circle), "What goes where next spring", "The plan of the beds is due before the seed order. Say what you want to grow, and what you would leave.",
        new TreeSet<>(List.of("beds", "seeds")), List.of());
  }

  private void at(Diary diary, int daysAgo, Coop coop, NewThread thread, List<Line> lines) {
    diary.on(daysAgo, () -> begun(starting.start(coop, thread), number -> answers(diary, daysAgo, coop, number, lines)));
  }

  private static void begun(Commented started, Consumer<ThreadNumber> then) {
    switch (started) {
      case Commented.Noted(var thread, var number) -> then.accept(thread);
      case Commented.Gone gone -> throw new IllegalStateException("an example thread has no place");
      case Commented.Refused refused -> throw new IllegalStateException("an example thread is refused: " + refused.problems());
    }
  }

  private void answers(Diary diary, int daysAgo, Coop coop, ThreadNumber thread, List<Line> lines) {
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var answered = line.answers() == 0 ? Optional.<CommentNumber>empty() : Optional.of(new CommentNumber(line.answers()));
      var said = new Said(person(line.who()), line.words(), answered, List.of());
      diary.at(calendar.morning(daysAgo).plus(Duration.ofMinutes(140L * (i + 1))), () -> begun(commenting.comment(coop, thread, said), number -> {}));
    }
  }

  private PersonId person(String name) {
    return cast.person(name, Locale.ENGLISH);
  }
}
