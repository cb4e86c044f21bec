package coop.phyle.voting;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Later;
import coop.phyle.shell.Numbered;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Plans the moments of votes with the scheduler, in the transaction that sets them. What is run then stands in {@link VoteTasks}. */
@Component
public class VoteAgenda {
  private static final Duration REMINDED_BEFORE = Duration.ofHours(24);
  private final Later later;

  VoteAgenda(Later later) {
    this.later = later;
  }

  static String opening(String kind) {
    return kind + "-opening";
  }

  static String reminder(String kind) {
    return kind + "-reminder";
  }

  static String closing(String kind) {
    return kind + "-closing";
  }

  /** Opening, closing, and a reminder a day before that, where the vote lasts longer. Planning again moves them. */
  public void plan(String kind, CoopId coop, VoteNumber number, Instant opensAt, Instant closesAt) {
    at(opensAt, opening(kind), coop, number);
    at(closesAt, closing(kind), coop, number);
    var reminder = closesAt.minus(REMINDED_BEFORE);
    if (reminder.isAfter(opensAt)) {
      at(reminder, reminder(kind), coop, number);
    }
  }

  /** Forgets all of them. */
  public void cancel(String kind, CoopId coop, VoteNumber number) {
    never(opening(kind), coop, number);
    never(reminder(kind), coop, number);
    never(closing(kind), coop, number);
  }

  /** Another moment. @param task by its name */
  public void at(Instant moment, String task, CoopId coop, VoteNumber number) {
    later.at(moment, task, key(coop, number), key(coop, number));
  }

  public void never(String task, CoopId coop, VoteNumber number) {
    later.never(task, key(coop, number));
  }

  private static String key(CoopId coop, VoteNumber number) {
    return new Numbered(coop, number.value()).toString();
  }
}
