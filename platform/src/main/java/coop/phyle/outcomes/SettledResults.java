package coop.phyle.outcomes;

import static java.util.Objects.requireNonNull;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Settled;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names results to those who tell of them; nothing is followed through from a result but its parts. */
@Component
@Transactional(readOnly = true)
class SettledResults implements Settled {
  private final Results results;
  private final ObjectProvider<Sources> sources;

  SettledResults(Results results, ObjectProvider<Sources> sources) {
    this.results = results;
    this.sources = sources;
  }

  @Override
  public CardKind kind() {
    return CardKind.OUTCOMES;
  }

  @Override
  public Map<Integer, Matter> of(CoopId coop, Collection<Integer> numbers, PersonId reader) {
    var all = results.numbered(coop, numbers);
    var seen = sources.getObject().of(coop, all.stream().map(Standing::source).toList(), reader);
    return all.stream()
        .filter(one -> seen.containsKey(one.source()))
        .collect(Collectors.toMap(
            one -> one.number().value(),
            one -> new Matter(one.wording().title(), one.status().over(), requireNonNull(seen.get(one.source())).by(), Optional.empty())));
  }
}
