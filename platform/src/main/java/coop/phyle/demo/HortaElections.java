package coop.phyle.demo;

import coop.phyle.elections.Answer;
import coop.phyle.elections.Call;
import coop.phyle.elections.Calling;
import coop.phyle.elections.CastingRankings;
import coop.phyle.elections.ClosingElections;
import coop.phyle.elections.Nominating;
import coop.phyle.elections.OpeningElections;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Whom the food co-op elects: its first board by all members, over; two delegates, open for nominations, for which somebody put Jordi Mas forward. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaElections {
  private final Calling calling;
  private final Nominating nominating;
  private final OpeningElections opening;
  private final CastingRankings casting;
  private final ClosingElections closing;
  private final Register register;
  private final Calendar calendar;
  private final Cast cast;

  HortaElections(
      Calling calling, Nominating nominating, OpeningElections opening, CastingRankings casting, ClosingElections closing, Register register, Calendar calendar,
      Cast cast) {
    this.calling = calling;
    this.nominating = nominating;
    this.opening = opening;
    this.casting = casting;
    this.closing = closing;
    this.register = register;
    this.calendar = calendar;
    this.cast = cast;
  }

  /** A ranking and how many people in a row hand it in. */
  private record Ranking(int people, List<Integer> options) {
    static Ranking of(int people, Integer... options) {
      return new Ranking(people, List.of(options));
    }
  }

  void elect(Diary diary, CoopId coop) {
    diary.on(204, () -> board(diary, coop));
    diary.on(3, () -> delegates(coop));
  }

  private void board(Diary diary, CoopId coop) {
    var call = call("The first board", "The founders' board steps back, as the statutes ask at the first general meeting. **Five seats** for three years: read what each says, then rank.",
        "DIRECTOR", "", 5, Set.of("1", "2", "3"), 182, 181, 154);
    var number = done(calling.call(coop, call, person("Aina Ferrer")));
    diary.on(200, () -> stand(coop, number));
    diary.on(181, () -> opening.proceed(coop, number));
    diary.on(170, () -> rank(coop, number, "growers", Ranking.of(9, 1, 2, 3), Ranking.of(7, 2, 1, 5, 4), Ranking.of(5, 5, 1, 2), Ranking.of(3, 4, 3, 1)));
    diary.on(163, () -> rank(coop, number, "eaters", Ranking.of(10, 3, 6, 4, 1), Ranking.of(7, 6, 3, 7, 2), Ranking.of(5, 7, 3, 1), Ranking.of(4, 3, 4, 2)));
    diary.on(158, () -> rank(coop, number, "funders", Ranking.of(7, 4, 3, 1)));
    diary.at(calendar.evening(154).plusSeconds(1), () -> closing.close(coop, number));
  }

  private void stand(CoopId coop, VoteNumber number) {
    var growers = strangers(coop, "growers");
    var eaters = strangers(coop, "eaters");
    stand(coop, number, 1, person("Aina Ferrer"), "I keep the minutes and the register, and I grow beans on the upper beds.\n\n- Meetings that end at nine\n- A plan of the beds before the seed order");
    stand(coop, number, 2, person("Oriol Puig"), "Twelve years of growing by the river. I want the **soil** to be better each year, and the van to be paid by the kilometre.");
    stand(coop, number, 3, person("Mercè Vila"), "I eat what we grow and I ask what it costs. Boxes in time, prices everybody can pay, and a word with each household once a year.");
    stand(coop, number, 4, person("Clara Roig"), "Somebody on the board should read the accounts as those do who lent their money. I have, each month.");
    stand(coop, number, 5, growers.get(30).votes(), "Young growers need land before they need speeches.");
    stand(coop, number, 6, eaters.get(40).votes(), "I run the school kitchen: two hundred plates a day, most of them ours.");
    stand(coop, number, 7, eaters.get(41).votes(), "");
  }

  private void stand(CoopId coop, VoteNumber number, int candidate, PersonId who, String statement) {
    done(nominating.nominate(coop, number, "", who));
    if (!statement.isEmpty()) {
      done(nominating.state(coop, number, candidate, statement, who));
    }
  }

  private void delegates(CoopId coop) {
    var call = call("Delegates to the valley's federation", "Two of us speak for Horta Comuna in the federation of food co-ops: four Saturdays a year, travel paid.", "BODY", "Federation delegates", 2,
        Set.of(), -24, -25, -52);
    var number = done(calling.call(coop, call, person("Aina Ferrer")));
    stand(coop, number, 1, strangers(coop, "eaters").get(50).votes(), "I know the other co-ops of the valley: I drove their boxes for three years.");
    done(nominating.nominate(coop, number, "Jordi Mas", person("Mercè Vila")));
  }

  private Call call(String title, String body, String post, String bodyName, int seats, Set<String> outgoing, int nominationsClose, int votingOpens, int votingCloses) {
    return new Call(
        title, body, post, bodyName, String.valueOf(seats), "SCOTTISH", "", true, false, "", calendar.day(nominationsClose).toString(),
        calendar.day(votingOpens).toString(), calendar.day(votingCloses).toString(), outgoing, Map.of());
  }

  private void rank(CoopId coop, VoteNumber number, String memberClass, Ranking... rankings) {
    var voters = strangers(coop, memberClass).iterator();
    for (var ranking : rankings) {
      rank(coop, number, voters, ranking);
    }
  }

  private void rank(CoopId coop, VoteNumber number, Iterator<Voter> voters, Ranking ranking) {
    for (var i = 0; i < ranking.people(); i++) {
      var voter = voters.next();
      var ranks = new TreeMap<Integer, Integer>();
      ranking.options().forEach(option -> ranks.put(option, ranks.size() + 1));
      var ballot = new CastingRankings.Ballot(voter.votes(), voter.member().toString(), ranks, false, "");
      if (casting.cast(coop, number, ballot) instanceof CastingRankings.Ranked.Refused(var problems)) {
        throw new IllegalStateException(voter.name() + " could not vote: " + problems);
      }
    }
  }

  private static VoteNumber done(Answer answer) {
    return switch (answer) {
      case Answer.Done(var number) -> number;
      case Answer.Gone gone -> throw new IllegalStateException("an example election is gone");
      case Answer.Refused(var problems) -> throw new IllegalStateException("an example election is refused: " + problems);
    };
  }

  private List<Voter> strangers(CoopId coop, String memberClass) {
    return register.of(coop, memberClass).stream().filter(voter -> !HortaFounding.FOUNDERS.contains(voter.name())).toList();
  }

  private PersonId person(String name) {
    return cast.person(name, Locale.ENGLISH);
  }
}
