package coop.phyle.deciding;

import coop.phyle.discussion.Attached;
import coop.phyle.discussion.CardKind;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows decisions on the threads that talk about them, to members: the same few statements however many there are. */
@Component
@Transactional(readOnly = true)
class DecisionsInThreads implements Attached {
  private final ListingDecisions listing;
  private final VotesWaiting waiting;
  private final Members members;

  DecisionsInThreads(ListingDecisions listing, VotesWaiting waiting, Members members) {
    this.listing = listing;
    this.waiting = waiting;
    this.members = members;
  }

  @Override
  public CardKind kind() {
    return CardKind.DECISIONS;
  }

  @Override
  public List<Card> of(CoopId coop, List<Integer> numbers, PersonId reader) {
    if (members.among(coop, Set.of(reader)).isEmpty()) {
      return List.of();
    }
    var left = waiting.of(coop, reader).stream().collect(Collectors.toMap(w -> w.number().value(), VotesWaiting.Waiting::left));
    return listing.numbered(coop, numbers, reader).stream()
        .map(row -> card(row, left.getOrDefault(row.number(), 0) > 0, left.getOrDefault(row.number(), -1) == 0))
        .toList();
  }

  private static Card card(DecisionPages.Row row, boolean waits, boolean voted) {
    var stage = "deciding.stage." + row.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Card("deciding.decision", row.title(), stage, Optional.of(row.when()), CardKind.DECISIONS.path(row.number()), waits, voted);
  }
}
