package coop.phyle.polls;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.count.CountRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a poll asks, checked.
 *
 * @param paper and {@code rule}: none in a draw
 * @param tags subjects, in small letters
 * @param delegable whether delegates vote for the silent
 * @param weighted whether class weights of the statutes count
 * @param changeable whether a vote may be changed
 * @param places to draw; 0 unless it is a draw
 * @param seedSource where the public words of a draw will come from
 * @param entered the form as filled in
 */
record Asked(
    Kind kind, String title, String body, List<String> tags, List<Choice> choices, Optional<Paper> paper, Optional<CountRule> rule, boolean weighted, Electorate electorate,
    boolean secret, boolean delegable, Showing showing, boolean changeable, Reasons reasons, int places, String seedSource, Instant opensAt, Instant closesAt,
    Map<String, String> entered) {
  Asked {
    tags = List.copyOf(tags);
    choices = List.copyOf(choices);
    entered = Map.copyOf(entered);
  }
}
