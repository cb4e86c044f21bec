package coop.phyle.elections;

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

/** Shows elections on the threads that talk about them, to members: the same few statements however many there are. */
@Component
@Transactional(readOnly = true)
class ElectionsInThreads implements Attached {
  private final Elections elections;
  private final Rolls rolls;
  private final Members members;
  private final Clock clock;

  ElectionsInThreads(Elections elections, Rolls rolls, Members members, Clock clock) {
    this.elections = elections;
    this.rolls = rolls;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public CardKind kind() {
    return CardKind.ELECTIONS;
  }

  @Override
  public List<Card> of(CoopId coop, List<Integer> numbers, PersonId reader) {
    if (members.among(coop, Set.of(reader)).isEmpty()) {
      return List.of();
    }
    var now = clock.instant();
    var left = rolls.openFor(coop, reader, now).stream().collect(Collectors.toMap(one -> one.number().value(), Rolls.Standing::left));
    return elections.all(coop).stream().filter(life -> numbers.contains(life.election().number().value())).map(life -> card(life, now, left)).toList();
  }

  private static Card card(Life life, Instant now, Map<Integer, Integer> left) {
    var number = life.election().number().value();
    var stage = life.stage(now);
    return new Card(
        "elections.election", life.election().title(), "elections.stage." + ElectionJson.word(stage), Optional.of(ReadingElections.when(life, stage)),
        CardKind.ELECTIONS.path(number), left.getOrDefault(number, 0) > 0, left.getOrDefault(number, -1) == 0);
  }
}
