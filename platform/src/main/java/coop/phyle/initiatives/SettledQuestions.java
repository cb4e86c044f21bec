package coop.phyle.initiatives;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Settled;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What questions came to, for members. */
@Component
@Transactional(readOnly = true)
class SettledQuestions implements Settled {
  private final Questions questions;
  private final Members members;
  private final Clock clock;

  SettledQuestions(Questions questions, Members members, Clock clock) {
    this.questions = questions;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public CardKind kind() {
    return CardKind.INITIATIVES;
  }

  @Override
  public Map<Integer, Matter> of(CoopId coop, Collection<Integer> numbers, PersonId reader) {
    if (members.among(coop, Set.of(reader)).isEmpty()) {
      return Map.of();
    }
    var now = clock.instant();
    return questions.numbered(coop, numbers).stream()
        .collect(Collectors.toMap(
            life -> life.question().number().value(),
            life -> new Matter(life.title(), life.stage(now).over(), life.question().by(), Optional.empty())));
  }
}
