package coop.phyle.polls;

import coop.phyle.circles.Circles;
import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Settled;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What polls came to, and when those who stated it wanted to look again. */
@Component
@Transactional(readOnly = true)
class SettledPolls implements Settled {
  private final Polls polls;
  private final Outcomes outcomes;
  private final Circles circles;

  SettledPolls(Polls polls, Outcomes outcomes, Circles circles) {
    this.polls = polls;
    this.outcomes = outcomes;
    this.circles = circles;
  }

  @Override
  public CardKind kind() {
    return CardKind.POLLS;
  }

  @Override
  public Map<Integer, Matter> of(CoopId coop, Collection<Integer> numbers, PersonId reader) {
    var reviews = outcomes.reviews(coop, numbers);
    var reach = circles.reach(coop, reader);
    return polls.numbered(coop, numbers).stream()
        .filter(life -> life.poll().asked().electorate().circle().map(reach::mayRead).orElse(reach.member()))
        .collect(Collectors.toMap(
            life -> life.poll().number().value(),
            life -> new Matter(
                life.poll().asked().title(), life.done(), life.poll().by(), Optional.ofNullable(reviews.get(life.poll().number().value())))));
  }

  @Override
  public Map<Integer, Review> due(CoopId coop, LocalDate by) {
    return outcomes.due(coop, by);
  }

  @Override
  public Set<CoopId> coopsDue(LocalDate by) {
    return outcomes.coopsDue(by);
  }
}
