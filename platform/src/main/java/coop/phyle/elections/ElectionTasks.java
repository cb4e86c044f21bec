package coop.phyle.elections;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Numbered;
import coop.phyle.shell.Tenancy;
import coop.phyle.voting.Sweeping;
import coop.phyle.voting.VoteNumber;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs at the moments of an election. Each run is safe to repeat: the rows of the election say what is done. */
@Configuration(proxyBeanMethods = false)
class ElectionTasks {
  private final Tenancy tenancy;

  ElectionTasks(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Bean
  Task<String> nominationsTask(OpeningElections opening) {
    return task(ElectionAgenda.NOMINATIONS, opening::proceed);
  }

  @Bean
  Task<String> electionOpeningTask(OpeningElections opening) {
    return task(ElectionAgenda.OPENING, opening::proceed);
  }

  @Bean
  Task<String> electionReminderTask(ClosingElections closing) {
    return task(ElectionAgenda.REMINDER, closing::remind);
  }

  @Bean
  Task<String> electionClosingTask(ClosingElections closing, Sweeping sweeping) {
    return task(ElectionAgenda.CLOSING, (coop, number) -> {
      closing.close(coop, number);
      sweeping.sweep();
    });
  }

  private Task<String> task(String name, BiConsumer<CoopId, VoteNumber> work) {
    return Numbered.task(name, tenancy, (coop, number) -> work.accept(coop, new VoteNumber(number)));
  }
}
