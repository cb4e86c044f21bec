package coop.phyle.polls;

import coop.phyle.circles.Circles;
import coop.phyle.discussion.Attached;
import coop.phyle.discussion.CardKind;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Rolls;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows polls on the threads that talk about them, to whoever sees them: the same few statements however many there are. */
@Component
@Transactional(readOnly = true)
class PollsInThreads implements Attached {
  private final Polls polls;
  private final Rolls rolls;
  private final Circles circles;
  private final Clock clock;

  PollsInThreads(Polls polls, Rolls rolls, Circles circles, Clock clock) {
    this.polls = polls;
    this.rolls = rolls;
    this.circles = circles;
    this.clock = clock;
  }

  @Override
  public CardKind kind() {
    return CardKind.POLLS;
  }

  @Override
  public List<Card> of(CoopId coop, List<Integer> numbers, PersonId reader) {
    var reach = circles.reach(coop, reader);
    var now = clock.instant();
    var left = rolls.openFor(coop, reader, now).stream().collect(Collectors.toMap(one -> one.number().value(), Rolls.Standing::left));
    return polls.numbered(coop, numbers).stream().filter(life -> life.poll().asked().electorate().circle().map(reach::mayRead).orElse(reach.member())).map(life -> card(life, now, left)).toList();
  }

  private static Card card(PollLife life, Instant now, Map<Integer, Integer> left) {
    var number = life.poll().number().value();
    var asked = life.poll().asked();
    var stage = "polls.stage." + life.stage(now).name().toLowerCase(Locale.ROOT);
    return new Card(
        "polls.kind." + asked.kind().word(),
        asked.title(),
        stage,
        Optional.of(asked.closesAt()),
        CardKind.POLLS.path(number),
        left.getOrDefault(number, 0) > 0,
        left.getOrDefault(number, -1) == 0);
  }
}
