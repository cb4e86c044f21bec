package coop.phyle.deciding;

import coop.phyle.kernel.rules.Interested;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.Version;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Interests declared in a question of the board, and who of the reader's could still declare one. */
@Component
class ReadingInterests {
  private final Interests interests;
  private final Members members;
  private final Clock clock;

  ReadingInterests(Interests interests, Members members, Clock clock) {
    this.interests = interests;
    this.members = members;
    this.clock = clock;
  }

  DecisionPages.Interest of(Life life, Version version, PersonId reader) {
    if (life.decision().kind() != ResolutionKind.BOARD || life.notice().isEmpty()) {
      return DecisionPages.Interest.NONE;
    }
    var board = members.directors(life.decision().coop());
    var names = board.stream().collect(Collectors.toMap(Voter::member, Voter::name));
    var declared = interests.of(life.decision().coop(), life.number());
    var own = board.stream()
        .filter(v -> life.hearsInterests(clock.instant()) && v.votes().equals(reader) && declared.stream().noneMatch(i -> i.member().equals(v.member())))
        .map(v -> new DecisionPages.Seat(v.member().toString(), v.name()))
        .toList();
    var said = declared.stream().map(i -> names.getOrDefault(i.member(), "–") + ": " + i.reason()).toList();
    return new DecisionPages.Interest(said, own, version.rules().meetings().interested() != Interested.VOTING);
  }
}
