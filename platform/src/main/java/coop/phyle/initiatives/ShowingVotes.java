package coop.phyle.initiatives;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.kernel.ballots.count.RivalCount;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Box;
import coop.phyle.voting.Ranking;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Turnout;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The paper of a question while its vote is open, and the count once it is closed. Nothing of how it goes shows before. */
@Component
class ShowingVotes {
  /** The last option of the slate; what it is called is for whoever shows it. */
  static final String STATUS_QUO = "—";
  private final Questions questions;
  private final QuestionResults results;
  private final Statutes statutes;
  private final CarryingVotes carrying;
  private final Box box;
  private final Rolls rolls;
  private final Clock clock;

  ShowingVotes(Questions questions, QuestionResults results, Statutes statutes, CarryingVotes carrying, Box box, Rolls rolls, Clock clock) {
    this.questions = questions;
    this.results = results;
    this.statutes = statutes;
    this.carrying = carrying;
    this.box = box;
    this.rolls = rolls;
    this.clock = clock;
  }

  /** From the notice on. */
  Optional<QuestionPages.Vote> vote(QuestionLife life, Stage stage, PersonId reader, Map<String, List<String>> typed) {
    return life.freezing().map(notice -> {
      var question = life.question();
      var options = questions.choices(question.coop(), question.number()).stream().map(Questions.Choice::place).toList();
      var turnout = rolls.turnout(question.coop(), question.number());
      var places = stage == Stage.VOTING ? places(life, notice.secret(), reader, typed) : List.<QuestionPages.Place>of();
      return new QuestionPages.Vote(
          notice.secret(), options, turnout.stream().mapToLong(Turnout::eligible).sum(), turnout.stream().mapToLong(Turnout::voted).sum(), places);
    });
  }

  private List<QuestionPages.Place> places(QuestionLife life, boolean secret, PersonId reader, Map<String, List<String>> typed) {
    var question = life.question();
    var rules = statutes.version(question.coop(), life.freezing().orElseThrow().statutesVersion()).orElseThrow().rules();
    var matter = ClosingQuestions.matter(question, rules);
    return rolls.of(question.coop(), question.number(), reader).stream()
        .map(seat -> {
          var mine = secret ? Optional.<Box.Mine>empty() : box.mine(question.coop(), question.number(), seat.member());
          var said = mine.map(Box.Mine::said).orElse("");
          var again = typed.getOrDefault("member", List.of()).contains(seat.member().toString());
          return new QuestionPages.Place(
              seat.member().toString(), seat.number(), seat.name(), seat.voted(), said, mine.map(Box.Mine::receipt), again ? typed : Ranking.fields(said),
              secret ? Optional.empty() : carrying.chain(matter, seat.member(), clock.instant()));
        })
        .toList();
  }

  Optional<QuestionPages.Result> result(QuestionLife life, List<Initiative> all) {
    var question = life.question();
    return results.find(question.coop(), question.number()).map(result -> {
      var places = questions.choices(question.coop(), question.number()).stream().map(Questions.Choice::place).toList();
      var counted = result.input().map(input -> {
        var rules = statutes.version(question.coop(), life.freezing().orElseThrow().statutesVersion()).orElseThrow().rules();
        var names = Stream.concat(places.stream().map(place -> title(all, place)), Stream.of(STATUS_QUO)).toList();
        return ClosingQuestions.count(question, rules, input, result.seed(), names);
      });
      return new QuestionPages.Result(
          result.verdict(), result.winner().map(option -> places.get(option - 1)).orElse(0), result.ballots(), result.seed(),
          result.input().map(input -> input.hash().hex()).orElse(""), counted.map(one -> against(one, places, all, result)).orElse(List.of()),
          counted.map(RivalCount.Result::working));
    });
  }

  private static List<QuestionPages.Against> against(RivalCount.Result counted, List<Integer> places, List<Initiative> all, QuestionResult result) {
    var against = new ArrayList<QuestionPages.Against>();
    for (var option = 1; option <= places.size(); option++) {
      Collection<ClassCount> counts = RivalCount.counts(result.input().orElseThrow(), option, places.size() + 1).values();
      against.add(new QuestionPages.Against(
          places.get(option - 1), title(all, places.get(option - 1)), counts.stream().mapToLong(ClassCount::inFavour).sum(),
          counts.stream().mapToLong(ClassCount::against).sum(), counted.against().get(option - 1)));
    }
    return against;
  }

  private static String title(List<Initiative> all, int place) {
    return all.stream().filter(one -> one.place() == place).map(Initiative::title).findFirst().orElse("");
  }
}
