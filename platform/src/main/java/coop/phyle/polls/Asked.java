package coop.phyle.polls;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.count.CountRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
  static final String MINUTES = "minutes";
  static final int USUAL_MINUTES = 60;
  static final int MOST_MINUTES = 24 * 60;

  Asked {
    tags = List.copyOf(tags);
    choices = List.copyOf(choices);
    entered = Map.copyOf(entered);
  }

  /** How long the meeting is whose time is sought. */
  Duration length() {
    return Duration.ofMinutes(new Entered(entered, ZoneOffset.UTC).number(MINUTES, USUAL_MINUTES, 5, MOST_MINUTES));
  }
}
