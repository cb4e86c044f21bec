package coop.phyle.voting;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Numbered;
import coop.phyle.shell.Tenancy;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** What the scheduler runs at the moments of votes, as beans of whoever puts them. Each run is safe to repeat: the rows of the vote say what is done. */
@Component
public class VoteTasks {
  private final Tenancy tenancy;
  private final Sweeping sweeping;

  VoteTasks(Tenancy tenancy, Sweeping sweeping) {
    this.tenancy = tenancy;
    this.sweeping = sweeping;
  }

  /** @param kind of vote: the module that puts it */
  public Task<String> opening(String kind, BiConsumer<CoopId, VoteNumber> open) {
    return task(VoteAgenda.opening(kind), open);
  }

  public Task<String> reminder(String kind, BiConsumer<CoopId, VoteNumber> remind) {
    return task(VoteAgenda.reminder(kind), remind);
  }

  /** Closes, and then clears away what the database still holds of replaced ballots. */
  public Task<String> closing(String kind, BiConsumer<CoopId, VoteNumber> close) {
    return task(VoteAgenda.closing(kind), close.andThen((coop, number) -> sweeping.sweep()));
  }

  /** Another moment, planned under its own name. */
  public Task<String> task(String name, BiConsumer<CoopId, VoteNumber> work) {
    return Numbered.task(name, tenancy, (coop, number) -> work.accept(coop, new VoteNumber(number)));
  }
}
