package coop.phyle.deciding;

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

/** What the scheduler runs at the moments of a decision. Each run is safe to repeat: the rows of the decision say what is done. */
@Configuration(proxyBeanMethods = false)
class DecisionTasks {
  private final Tenancy tenancy;

  DecisionTasks(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Bean
  Task<String> openingTask(OpeningDecisions opening) {
    return task(Agenda.OPENING, opening::open);
  }

  @Bean
  Task<String> reminderTask(RemindingVoters reminding) {
    return task(Agenda.REMINDER, reminding::remind);
  }

  @Bean
  Task<String> closingTask(ClosingDecisions closing, Sweeping sweeping) {
    return task(Agenda.CLOSING, (coop, number) -> {
      closing.close(coop, number);
      sweeping.sweep();
    });
  }

  @Bean
  VotersDone decisionReminders(Decisions decisions, Rolls rolls, Clock clock) {
    return new VotersDone(
        TellingVoters.KIND, rolls, (coop, number) -> decisions.find(coop, number).filter(life -> life.stage(clock.instant()) == Stage.OPEN).isPresent());
  }

  private Task<String> task(String name, BiConsumer<CoopId, VoteNumber> work) {
    return Numbered.task(name, tenancy, (coop, number) -> work.accept(coop, new VoteNumber(number)));
  }
}
