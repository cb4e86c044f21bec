package coop.phyle.deciding;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteTasks;
import coop.phyle.voting.VotersDone;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs at the moments of a decision. */
@Configuration(proxyBeanMethods = false)
class DecisionTasks {
  static final String KIND = "deciding";

  @Bean
  Task<String> openingTask(VoteTasks tasks, OpeningDecisions opening) {
    return tasks.opening(KIND, opening::open);
  }

  @Bean
  Task<String> reminderTask(VoteTasks tasks, RemindingVoters reminding) {
    return tasks.reminder(KIND, reminding::remind);
  }

  @Bean
  Task<String> closingTask(VoteTasks tasks, ClosingDecisions closing) {
    return tasks.closing(KIND, closing::close);
  }

  @Bean
  VotersDone decisionReminders(Decisions decisions, Rolls rolls, Clock clock) {
    return new VotersDone(
        TellingVoters.KIND, rolls, (coop, number) -> decisions.find(coop, number).filter(life -> life.stage(clock.instant()) == Stage.OPEN).isPresent());
  }
}
