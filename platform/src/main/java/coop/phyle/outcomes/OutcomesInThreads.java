package coop.phyle.outcomes;

import coop.phyle.discussion.Attached;
import coop.phyle.discussion.CardKind;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows results on the threads that talk about them, to members. */
@Component
@Transactional(readOnly = true)
class OutcomesInThreads implements Attached {
  private final Results results;
  private final Sources sources;
  private final Members members;

  OutcomesInThreads(Results results, Sources sources, Members members) {
    this.results = results;
    this.sources = sources;
    this.members = members;
  }

  @Override
  public CardKind kind() {
    return CardKind.OUTCOMES;
  }

  @Override
  public List<Card> of(CoopId coop, List<Integer> numbers, PersonId reader) {
    if (members.among(coop, Set.of(reader)).isEmpty()) {
      return List.of();
    }
    var all = results.numbered(coop, numbers);
    var matters = sources.of(coop, all.stream().map(Standing::source).toList(), reader);
    return all.stream()
        .filter(one -> matters.containsKey(one.source()))
        .map(one -> new Card("outcomes.result", one.wording().title(), one.status().key(), Optional.empty(), CardKind.OUTCOMES.path(one.number().value()), false, false))
        .toList();
  }
}
