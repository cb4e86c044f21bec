package coop.phyle.voting;

import coop.phyle.notices.About;
import coop.phyle.notices.Reminded;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.function.BiPredicate;

/**
 * Keeps summaries from reminding those who have voted, or of a vote that is over. Whoever puts something to the vote and sends reminders declares one as a bean.
 *
 * @param kind of the letters
 * @param open whether a vote still runs
 */
public record VotersDone(String kind, Rolls rolls, BiPredicate<CoopId, VoteNumber> open) implements Reminded {
  @Override
  public boolean settled(About about, PersonId person) {
    var number = new VoteNumber(Integer.parseInt(about.item()));
    return !open.test(about.coop(), number) || rolls.of(about.coop(), number, person).stream().allMatch(Seat::voted);
  }
}
