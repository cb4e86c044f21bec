package coop.phyle.elections;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.voting.VoteTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs at the moments of an election. */
@Configuration(proxyBeanMethods = false)
class ElectionTasks {
  @Bean
  Task<String> nominationsTask(VoteTasks tasks, OpeningElections opening) {
    return tasks.task(ElectionAgenda.NOMINATIONS, opening::proceed);
  }

  @Bean
  Task<String> electionOpeningTask(VoteTasks tasks, OpeningElections opening) {
    return tasks.opening(ElectionAgenda.KIND, opening::proceed);
  }

  @Bean
  Task<String> electionReminderTask(VoteTasks tasks, ClosingElections closing) {
    return tasks.reminder(ElectionAgenda.KIND, closing::remind);
  }

  @Bean
  Task<String> electionClosingTask(VoteTasks tasks, ClosingElections closing) {
    return tasks.closing(ElectionAgenda.KIND, closing::close);
  }
}
