package coop.phyle.initiatives;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.Box;
import coop.phyle.voting.CodeStart;
import coop.phyle.voting.PublishedBallots;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ballots of a counted question as its act lists them, and the one that a receipt finds. */
@Service
@Transactional(readOnly = true)
class ReadingBallots {
  static final int PAGE = 200;
  private final Questions questions;
  private final Initiatives initiatives;
  private final PublishedBallots published;
  private final Box box;
  private final Rolls rolls;

  ReadingBallots(Questions questions, Initiatives initiatives, PublishedBallots published, Box box, Rolls rolls) {
    this.questions = questions;
    this.initiatives = initiatives;
    this.published = published;
    this.box = box;
    this.rolls = rolls;
  }

  /**
   * Ballots behind a code, or the first ones; empty until the question is counted.
   *
   * @param code digits with which the codes begin, as typed
   */
  public Optional<BallotPages.Box> list(CoopId coop, VoteNumber number, String code, Optional<BallotCode> after) {
    return counted(coop, number).map(life -> {
      var secret = life.freezing().orElseThrow().secret();
      var start = CodeStart.read(code);
      var found = start.map(digits -> published.after(coop, number, secret, sealed(coop, number, secret), digits, after, PAGE + 1)).orElse(List.of());
      var shown = found.subList(0, Math.min(PAGE, found.size()));
      return new BallotPages.Box(
          number.value(), life.title(), secret, lines(coop, number, shown), start.map(digits -> published.count(coop, number, secret, digits)).orElse(0L), code.strip(),
          after.isEmpty(), found.size() > PAGE ? Optional.of(shown.getLast().code().hex()) : Optional.empty(), titles(coop, number));
    });
  }

  /** What a receipt proves: its holder alone can ask, so that sealed ballots are told as well. Empty until the question is counted. */
  public Optional<BallotPages.Checked> check(CoopId coop, VoteNumber number, String receipt) {
    return counted(coop, number)
        .map(life -> new BallotPages.Checked(number.value(), life.title(), Receipt.read(receipt).flatMap(read -> box.find(coop, number, read)), titles(coop, number)));
  }

  private Optional<QuestionLife> counted(CoopId coop, VoteNumber number) {
    return questions.find(coop, number).filter(life -> life.verdict().isPresent());
  }

  /** Where one class is small, all of them. */
  private Set<ClassId> sealed(CoopId coop, VoteNumber number, boolean secret) {
    return secret && !published.sealed(coop, number).isEmpty() ? rolls.eligible(coop, number).keySet() : Set.of();
  }

  private List<BallotPages.Line> lines(CoopId coop, VoteNumber number, List<PublishedBallots.Published> ballots) {
    var numbers = ballots.stream()
        .flatMap(one -> Stream.of(one.member(), one.through())).flatMapToInt(member -> member.isPresent() ? IntStream.of(member.getAsInt()) : IntStream.empty())
        .boxed().collect(Collectors.toSet());
    var names = numbers.isEmpty() ? Map.<Integer, String>of() : rolls.names(coop, number, numbers);
    return ballots.stream()
        .map(one -> new BallotPages.Line(
            one.code().hex(), one.ballot().map(ballot -> ballot.nonce().hex()).orElse(""), one.ballot().map(CastBallot::said), one.member().orElse(0),
            names.getOrDefault(one.member().orElse(0), ""), names.getOrDefault(one.through().orElse(0), "")))
        .toList();
  }

  private List<String> titles(CoopId coop, VoteNumber number) {
    var all = initiatives.of(coop, number);
    return questions.choices(coop, number).stream().map(choice -> all.get(choice.place() - 1).title()).toList();
  }
}
