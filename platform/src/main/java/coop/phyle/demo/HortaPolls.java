package coop.phyle.demo;

import coop.phyle.circles.Circles;
import coop.phyle.membership.Voter;
import coop.phyle.polls.AnsweringPolls;
import coop.phyle.polls.ClosingPolls;
import coop.phyle.polls.Facilitating;
import coop.phyle.polls.Kind;
import coop.phyle.polls.StartingPolls;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the food co-op asks itself: two polls that are over, three that are open. The founders have not answered the open ones: visitors sign in as them. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaPolls {
  private final StartingPolls starting;
  private final AnsweringPolls answering;
  private final ClosingPolls closing;
  private final Facilitating facilitating;
  private final Circles circles;
  private final Register register;
  private final TransactionTemplate transaction;
  private final Calendar calendar;
  private final Cast cast;

  HortaPolls(
      StartingPolls starting, AnsweringPolls answering, ClosingPolls closing, Facilitating facilitating, Circles circles, Register register,
      TransactionTemplate transaction, Calendar calendar, Cast cast) {
    this.starting = starting;
    this.answering = answering;
    this.closing = closing;
    this.facilitating = facilitating;
    this.circles = circles;
    this.register = register;
    this.transaction = transaction;
    this.calendar = calendar;
    this.cast = cast;
  }

  /** An answer and how many people in a row give it, the first of them with a reason. */
  private record Said(int people, String text, String reason) {
    static Said of(int people, String text) {
      return new Said(people, text, "");
    }
  }

  /** @param closes on the evening so many days ago; less than 0 lies ahead */
  private record Question(String who, Kind kind, int daysAgo, int closes, Map<String, String> fields) {}

  void poll(Diary diary, CoopId coop) {
    cover(diary, coop);
    fund(diary, coop);
    shop(diary, coop);
    tomatoes(diary, coop);
    diary.on(2, () -> pruning(coop));
  }

  private void cover(Diary diary, CoopId coop) {
    var cover = new Question("Oriol Puig", Kind.GRADES, 64, 56, Map.of(
        "title", "What to sow under the pear trees", "body", "A cover that feeds the soil and lets us walk. Grade each.",
        "options", "White clover\nPhacelia | for the bees\nRye and vetch\nNothing | mow the grass"));
    over(diary, coop, cover, number -> {
      answer(coop, number, growers(coop), List.of(
          new Said(11, "5 4 3 1", "It stays green under the nets."), Said.of(7, "4 5 2 0"), new Said(6, "3 3 5 1", "Deep roots break the pan."), Said.of(4, "4 - 4 2")));
    }, number -> outcome(coop, number, "Oriol Puig", "We sow white clover in March.", 1, -160));
  }

  private void fund(Diary diary, CoopId coop) {
    var fund = new Question("Jordi Mas", Kind.BUDGET, 44, 30, Map.of(
        "title", "What the common fund pays for this winter", "body", "€6,000 are set aside. Tick all you would like to see: everybody has an equal part of the money.",
        "money", "6000", "purse", "equal-shares",
        "options", "Polytunnel mended | 2400 | the north side\nCargo bike for the town | 3100\nKitchen days with the school | 900\nTool library | 1200 | in the old stable\nBee hives | 1500"));
    over(diary, coop, fund, number -> {
      answer(coop, number, growers(coop), List.of(Said.of(14, "1 4"), Said.of(8, "1 5"), Said.of(5, "3 4")));
      answer(coop, number, eaters(coop), List.of(new Said(17, "2 3", "A bike spares us the van in the old town."), Said.of(9, "3"), Said.of(6, "1 3 4")));
    }, number -> outcome(coop, number, "Jordi Mas", "Paid as counted. The tool library opens in February.", 0, -90));
  }

  private void shop(Diary diary, CoopId coop) {
    var shop = new Question("Mercè Vila", Kind.CONSENT, 3, -4, Map.of(
        "title", "The farm shop closes on Mondays in winter", "body", "From January to March hardly anybody comes on Mondays. Whoever stands there could sort apples instead.",
        "options", "Consent | Good enough for now, safe enough to try\nObjection | It would harm our aim, and I say how"));
    diary.on(shop.daysAgo(), () -> {
      var number = ask(coop, shop);
      answer(coop, number, eaters(coop), List.of(new Said(19, "1", "Fine, as long as Saturdays stay."), Said.of(2, "abstain")));
      answer(coop, number, growers(coop), List.of(Said.of(9, "1"), new Said(1, "2", "The nursery fetches its crates on Mondays, and cannot on any other day.")));
    });
  }

  private void tomatoes(Diary diary, CoopId coop) {
    var bed = new Question("Oriol Puig", Kind.RANKED, 4, -5, Map.of(
        "title", "Which tomatoes for the long bed", "body", "One bed, one kind. Put them in order; leave out what you would not eat.", "method", "schulze", "equal", "on",
        "options", "Pink of Barbastro\nOxheart of Girona | ripens late\nHanging tomato | keeps until March\nMontserrat | for stuffing"));
    diary.on(bed.daysAgo(), () -> {
      var number = ask(coop, bed);
      answer(coop, number, growers(coop), List.of(Said.of(9, "3 1 4"), new Said(6, "1 2=4 3", "The pink ones sold first last year."), Said.of(5, "2 3")));
      answer(coop, number, eaters(coop), List.of(Said.of(12, "1 3 2 4"), Said.of(7, "4 1"), Said.of(8, "3 2 1")));
    });
  }

  /** In the circle of the field, which is small: two of its three have answered. */
  private void pruning(CoopId coop) {
    var oriol = cast.person("Oriol Puig", Locale.ENGLISH);
    var circle = transaction.execute(status -> circles.reach(coop, oriol).places().getFirst().circle().number());
    var slots = Stream.of("09:00", "16:00").flatMap(hour -> Stream.of(7, 8).map(day -> calendar.day(-day) + " " + hour)).sorted().toList();
    var number = ask(coop, new Question("Oriol Puig", Kind.TIME, 2, -3, Map.of(
        "title", "When do we prune the old pear trees?", "body", "Two hours, bring your own saw.", "options", String.join("\n", slots), "circle", circle.toString())));
    var seats = Stream.of("growers", "eaters").flatMap(id -> register.of(coop, id).stream()).filter(voter -> List.of("Oriol Puig", "Mercè Vila").contains(voter.name())).toList();
    answer(coop, number, seats, List.of(Said.of(1, "2 0 2 1"), new Said(1, "2 2 0 0", "On the second day I am in Girona.")));
  }

  /** Asked, answered, closed on its evening, and the morning after somebody says what came of it. */
  private void over(Diary diary, CoopId coop, Question question, Consumer<VoteNumber> answers, Consumer<VoteNumber> after) {
    diary.on(question.daysAgo(), () -> {
      var number = ask(coop, question);
      answers.accept(number);
      diary.at(calendar.evening(question.closes()).plusSeconds(1), () -> closing.close(coop, number));
      diary.on(question.closes() - 1, () -> after.accept(number));
    });
  }

  private void outcome(CoopId coop, VoteNumber number, String who, String statement, int chosen, int reviewDaysAgo) {
    var viewer = new Viewer(Optional.of(cast.person(who, Locale.ENGLISH)), who, Set.of());
    facilitating.state(coop, number, viewer, statement, chosen, Optional.of(calendar.day(reviewDaysAgo))).ifPresent(problem -> {
      throw new IllegalStateException("an example outcome is refused: " + problem);
    });
  }

  private VoteNumber ask(CoopId coop, Question question) {
    var fields = new HashMap<>(question.fields());
    fields.put("closes", calendar.day(question.closes()) + "T20:00");
    return switch (starting.start(coop, cast.person(question.who(), Locale.ENGLISH), question.kind(), fields)) {
      case StartingPolls.Started.Asked(var number) -> number;
      case StartingPolls.Started.Refused(var problems) -> throw new IllegalStateException("an example poll is refused: " + problems);
    };
  }

  private void answer(CoopId coop, VoteNumber number, List<Voter> voters, List<Said> all) {
    var next = voters.iterator();
    for (var said : all) {
      for (var i = 0; i < said.people(); i++) {
        var voter = next.next();
        var vote = new Vote(coop, number, voter.votes(), voter.member(), said.text(), Optional.empty());
        if (answering.answer(vote, i == 0 ? said.reason() : "") instanceof AnsweringPolls.Answered.Refused(var problems, var late)) {
          throw new IllegalStateException(voter.name() + " could not answer: " + problems);
        }
      }
    }
  }

  private List<Voter> growers(CoopId coop) {
    return strangers(coop, "growers");
  }

  private List<Voter> eaters(CoopId coop) {
    return strangers(coop, "eaters");
  }

  private List<Voter> strangers(CoopId coop, String memberClass) {
    return register.of(coop, memberClass).stream().filter(voter -> !HortaFounding.FOUNDERS.contains(voter.name())).toList();
  }
}
