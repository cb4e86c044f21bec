package coop.phyle.polls;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Numbered;
import coop.phyle.shell.Tenancy;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Sweeping;
import coop.phyle.voting.VoteNumber;
import coop.phyle.voting.VotersDone;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs at the moments of a poll. Each run is safe to repeat: the rows of the poll say what is done. */
@Configuration(proxyBeanMethods = false)
class PollTasks {
  private final Tenancy tenancy;

  PollTasks(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Bean
  Task<String> pollOpeningTask(OpeningPolls opening) {
    return task(PollAgenda.OPENING, opening::open);
  }

  @Bean
  Task<String> pollReminderTask(RemindingPolled reminding) {
    return task(PollAgenda.REMINDER, reminding::remind);
  }

  @Bean
  Task<String> pollClosingTask(ClosingPolls closing, Sweeping sweeping) {
    return task(PollAgenda.CLOSING, (coop, number) -> {
      closing.close(coop, number);
      sweeping.sweep();
    });
  }

  @Bean
  VotersDone pollReminders(Polls polls, Rolls rolls, Clock clock) {
    return new VotersDone(
        PollNotices.KIND, rolls, (coop, number) -> polls.find(coop, number).filter(life -> life.stage(clock.instant()) == Stage.OPEN).isPresent());
  }

  private Task<String> task(String name, BiConsumer<CoopId, VoteNumber> work) {
    return Numbered.task(name, tenancy, (coop, number) -> work.accept(coop, new VoteNumber(number)));
  }
}
