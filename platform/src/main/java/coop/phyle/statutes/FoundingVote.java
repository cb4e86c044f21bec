package coop.phyle.statutes;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A vote of all founders on one exact text.
 *
 * @param hash of the text and the founders it was opened for; another hash means it is void
 */
public record FoundingVote(int number, String hash, PersonId openedBy, Instant openedAt, List<Ballot> ballots) {
  public FoundingVote {
    ballots = List.copyOf(ballots);
  }

  /** One founder's word. A no gives its reason. */
  public record Ballot(PersonId person, boolean agrees, String reason, Instant at) {}

  public Optional<Ballot> of(PersonId person) {
    return ballots.stream().filter(b -> b.person().equals(person)).findFirst();
  }

  boolean allAgree(List<CoFounder> founders) {
    return founders.stream().allMatch(f -> of(f.person()).filter(Ballot::agrees).isPresent());
  }
}
