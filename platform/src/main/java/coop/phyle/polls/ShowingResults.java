package coop.phyle.polls;

import coop.phyle.counting.Shown;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Box;
import coop.phyle.voting.Mark;
import coop.phyle.voting.Rolls;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one place that decides whether results, names and reasons show. Every page, every answer to a program and every export asks here. */
@Component
class ShowingResults {
  private final PollResults results;
  private final Voices voices;
  private final Objections objections;
  private final Statutes statutes;
  private final Box box;
  private final Rolls rolls;

  ShowingResults(PollResults results, Voices voices, Objections objections, Statutes statutes, Box box, Rolls rolls) {
    this.results = results;
    this.voices = voices;
    this.objections = objections;
    this.statutes = statutes;
    this.box = box;
    this.rolls = rolls;
  }

  /** @param sealed whether a secret poll had too few ballots for a result */
  record Seen(Optional<PollPages.Result> result, boolean sealed, List<PollPages.Said> voices) {
    static final Seen NOTHING = new Seen(Optional.empty(), false, List.of());
  }

  /** @param voted whether the reader has voted in it */
  Seen of(PollLife life, Stage stage, boolean voted) {
    var poll = life.poll();
    if (poll.asked().paper().isEmpty() || life.openedAt().isEmpty()) {
      return Seen.NOTHING;
    }
    if (stage == Stage.CLOSED) {
      return counted(life);
    }
    var shows = !poll.asked().secret() && switch (poll.asked().showing()) {
      case ALWAYS -> true;
      case AFTER_VOTE -> voted;
      case AFTER_CLOSE -> false;
    };
    return shows ? new Seen(Optional.of(running(life)), false, said(poll)) : Seen.NOTHING;
  }

  private Seen counted(PollLife life) {
    var closure = results.find(life.poll().coop(), life.poll().number()).orElseThrow();
    if (closure.input().isEmpty()) {
      return new Seen(Optional.empty(), true, List.of());
    }
    var result = PollCount.result(life.poll(), rules(life), closure.input().get(), closure.seed(), closure.settled());
    var shown = new PollPages.Result(
        result, stages(result), MarkTables.of(life.poll().asked().kind(), closure.input().get(), result), false, closure.seed(), closure.input().get().hash().hex());
    return new Seen(Optional.of(shown), false, said(life.poll()));
  }

  /** One grouped query when somebody asks, never one for each vote. */
  private PollPages.Result running(PollLife life) {
    var poll = life.poll();
    var input = PollCount.input(poll, rolls.eligible(poll.coop(), poll.number()), box.counts(poll.coop(), poll.number()));
    var result = PollCount.result(poll, rules(life), input, "", objections.settled(poll));
    return new PollPages.Result(result, stages(result), MarkTables.of(poll.asked().kind(), input, result), true, "", "");
  }

  private static Optional<Shown> stages(PaperResult result) {
    return result.working().map(working -> Shown.ofOptions(working));
  }

  /** Names, answers and reasons of an open poll; none of a secret one. */
  private List<PollPages.Said> said(Poll poll) {
    if (poll.asked().secret()) {
      return List.of();
    }
    var ballots = box.ballots(poll.coop(), poll.number(), false);
    var texts = new HashMap<Long, String>();
    ballots.forEach(counted -> texts.put(counted.member().orElse(0), counted.ballot().said()));
    var objecting = Objections.texts(poll);
    var inPerson = voices.of(poll.coop(), poll.number()).stream()
        .map(voice -> {
          var text = texts.getOrDefault((long) voice.member(), "");
          return new PollPages.Said(
              voice.member(), voice.name(), text, voice.reason(), objecting.contains(text), voice.ruling().map(Methods::word).orElse(""), voice.why(), "");
        });
    return Stream.concat(inPerson, carried(poll, ballots)).toList();
  }

  /** Those for whom a delegate answered, by number; nobody before closing. */
  private Stream<PollPages.Said> carried(Poll poll, List<Closing.Counted> ballots) {
    var carried = ballots.stream().filter(counted -> counted.through().isPresent()).toList();
    if (carried.isEmpty()) {
      return Stream.empty();
    }
    var names = rolls.marks(poll.coop(), poll.number()).stream().collect(Collectors.toMap(mark -> (long) mark.number(), Mark::name));
    return carried.stream()
        .sorted(Comparator.comparing(counted -> counted.member().orElse(0)))
        .map(counted -> new PollPages.Said(
            (int) counted.member().orElse(0), names.getOrDefault(counted.member().orElse(0), ""), counted.ballot().said(), "", false, "", "",
            names.getOrDefault(counted.through().getAsLong(), "")));
  }

  /** The reader's own reason. */
  String reason(Poll poll, int member) {
    return poll.asked().secret()
        ? ""
        : voices.of(poll.coop(), poll.number()).stream().filter(voice -> voice.member() == member).map(Voices.Voice::reason).findFirst().orElse("");
  }

  private RuleBook rules(PollLife life) {
    return statutes.version(life.poll().coop(), life.statutesVersion()).orElseThrow().rules();
  }
}
