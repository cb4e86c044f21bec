package coop.phyle.polls;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteTasks;
import coop.phyle.voting.VotersDone;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs at the moments of a poll. */
@Configuration(proxyBeanMethods = false)
class PollTasks {
  static final String KIND = "polls";

  @Bean
  Task<String> pollOpeningTask(VoteTasks tasks, OpeningPolls opening) {
    return tasks.opening(KIND, opening::open);
  }

  @Bean
  Task<String> pollReminderTask(VoteTasks tasks, RemindingPolled reminding) {
    return tasks.reminder(KIND, reminding::remind);
  }

  @Bean
  Task<String> pollClosingTask(VoteTasks tasks, ClosingPolls closing) {
    return tasks.closing(KIND, closing::close);
  }

  @Bean
  VotersDone pollReminders(Polls polls, Rolls rolls, Clock clock) {
    return new VotersDone(
        PollNotices.KIND, rolls, (coop, number) -> polls.find(coop, number).filter(life -> life.stage(clock.instant()) == Stage.OPEN).isPresent());
  }
}
