package coop.phyle.kernel.tally.support;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is voted on.
 *
 * @param circle that decides, where one does
 * @param tags subjects it is about
 * @param at when delegations are resolved: the closing of the vote
 */
public record Question(String decision, Optional<String> circle, Set<String> tags, Instant at) {
  public Question {
    tags = Set.copyOf(tags);
  }
}
