package coop.phyle.initiatives;

import coop.phyle.discussion.Attached;
import coop.phyle.discussion.CardKind;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Rolls;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows questions on the threads that talk about them, to members: the same few statements however many there are. */
@Component
@Transactional(readOnly = true)
class QuestionsInThreads implements Attached {
  private final Questions questions;
  private final Rolls rolls;
  private final Members members;
  private final Clock clock;

  QuestionsInThreads(Questions questions, Rolls rolls, Members members, Clock clock) {
    this.questions = questions;
    this.rolls = rolls;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public CardKind kind() {
    return CardKind.INITIATIVES;
  }

  @Override
  public List<Card> of(CoopId coop, List<Integer> numbers, PersonId reader) {
    if (members.among(coop, Set.of(reader)).isEmpty()) {
      return List.of();
    }
    var now = clock.instant();
    var left = rolls.openFor(coop, reader, now).stream().collect(Collectors.toMap(one -> one.number().value(), Rolls.Standing::left));
    return questions.numbered(coop, numbers).stream().map(life -> card(life, now, left)).toList();
  }

  private static Card card(QuestionLife life, Instant now, Map<Integer, Integer> left) {
    var number = life.question().number().value();
    return new Card(
        "initiatives.initiative", life.title(), "initiatives.stage." + QuestionPages.word(life.stage(now)), Optional.of(life.when(now)),
        CardKind.INITIATIVES.path(number), left.getOrDefault(number, 0) > 0, left.getOrDefault(number, -1) == 0);
  }
}
