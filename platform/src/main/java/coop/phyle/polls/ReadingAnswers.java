package coop.phyle.polls;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.InPages;
import coop.phyle.shell.Viewer;
import coop.phyle.voting.CodeStart;
import coop.phyle.voting.PublishedBallots;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The ballots of a closed poll in the order of their codes, which is that of chance: page by page, and whole. */
@Service
@Transactional(readOnly = true)
class ReadingAnswers {
  static final int PAGE = 200;
  private static final int AT_ONCE = 1000;
  private final Polls polls;
  private final Sight sight;
  private final PublishedBallots published;
  private final PollResults results;
  private final Voices voices;
  private final Rolls rolls;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReadingAnswers(
      Polls polls, Sight sight, PublishedBallots published, PollResults results, Voices voices, Rolls rolls, TransactionTemplate transaction, Clock clock) {
    this.polls = polls;
    this.sight = sight;
    this.published = published;
    this.results = results;
    this.voices = voices;
    this.rolls = rolls;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Empty until the poll is counted, for those who do not see it, and for draws. @param code digits with which codes begin, as typed */
  public Optional<PollPages.AnswerList> list(CoopId coop, VoteNumber number, Viewer viewer, String code, Optional<BallotCode> after) {
    return closed(coop, number, viewer).map(life -> list(life, code.strip(), after));
  }

  /** Everything, to be written while it is read. Nothing of a closed poll changes. */
  public Optional<AnswersFile> file(CoopId coop, VoteNumber number, Viewer viewer) {
    return closed(coop, number, viewer).map(PollLife::poll).map(poll -> new AnswersFile(
        poll, grouped(poll) ? groups(poll) : new InPages<>(last -> transaction.execute(
            status -> answers(poll, CodeStart.ANY, last.map(Answer::code).map(BallotCode::new), AT_ONCE)))));
  }

  private Optional<PollLife> closed(CoopId coop, VoteNumber number, Viewer viewer) {
    return polls.find(coop, number)
        .filter(life -> life.stage(clock.instant()) == Stage.CLOSED && life.poll().asked().paper().isPresent() && sight.sees(life.poll(), viewer.self()));
  }

  private PollPages.AnswerList list(PollLife life, String code, Optional<BallotCode> after) {
    var poll = life.poll();
    var start = CodeStart.read(code);
    var found = grouped(poll) ? groups(poll) : start.map(digits -> answers(poll, digits, after, PAGE + 1)).orElse(List.of());
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    var total = grouped(poll) ? found.size() : start.map(digits -> published.count(poll.coop(), poll.number(), poll.asked().secret(), digits)).orElse(0L);
    return new PollPages.AnswerList(
        shown.stream().map(ReadingAnswers::line).toList(), total, code, after.isEmpty(), found.size() > PAGE ? Optional.of(shown.getLast().code()) : Optional.empty());
  }

  private static PollPages.Line line(Answer answer) {
    return new PollPages.Line(answer.code(), answer.nonce(), answer.name(), answer.through(), answer.said(), answer.ballots());
  }

  /** A secret poll that opened on the voters' own classes is told only as the record tells it: alike ballots together. */
  private boolean grouped(Poll poll) {
    return poll.asked().secret() && !Set.of(PollBallots.ALL).containsAll(rolls.eligible(poll.coop(), poll.number()).keySet());
  }

  private List<Answer> groups(Poll poll) {
    var input = results.find(poll.coop(), poll.number()).flatMap(PollClosure::input);
    return input.stream().flatMap(polled -> polled.said().values().stream()).flatMap(texts -> texts.entrySet().stream())
        .map(group -> new Answer("", "", Optional.empty(), 0, "", "", group.getKey(), "", Optional.empty(), group.getValue()))
        .toList();
  }

  private List<Answer> answers(Poll poll, CodeStart start, Optional<BallotCode> after, int most) {
    var secret = poll.asked().secret();
    var sealed = secret ? published.sealed(poll.coop(), poll.number()) : Set.<ClassId>of();
    var ballots = published.after(poll.coop(), poll.number(), secret, sealed, start, after, most);
    var numbers = ballots.stream()
        .flatMap(one -> Stream.of(one.member(), one.through())).flatMapToInt(number -> number.isPresent() ? IntStream.of(number.getAsInt()) : IntStream.empty())
        .boxed().collect(Collectors.toSet());
    var names = secret ? Map.<Integer, String>of() : rolls.names(poll.coop(), poll.number(), numbers);
    var spoken = secret ? Map.<Integer, Voices.Voice>of() : voices.among(poll.coop(), poll.number(), numbers);
    return ballots.stream().map(one -> {
      var member = one.member().orElse(0);
      var voice = Optional.ofNullable(spoken.get(member));
      return new Answer(
          one.code().hex(), one.ballot().map(ballot -> ballot.nonce().hex()).orElse(""), secret ? Optional.empty() : Optional.of(one.inClass()), member,
          names.getOrDefault(member, ""), names.getOrDefault(one.through().orElse(0), ""), one.ballot().map(CastBallot::said).orElse(""),
          voice.map(Voices.Voice::reason).orElse(""), voice.map(Voices.Voice::saidAt), 1);
    }).toList();
  }
}
