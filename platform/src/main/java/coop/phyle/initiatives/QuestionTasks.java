package coop.phyle.initiatives;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteTasks;
import coop.phyle.voting.VotersDone;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs at the moments of a question. */
@Configuration(proxyBeanMethods = false)
class QuestionTasks {
  @Bean
  Task<String> questionLapseTask(VoteTasks tasks, Lapsing lapsing) {
    return tasks.task(QuestionAgenda.LAPSE, lapsing::lapse);
  }

  @Bean
  Task<String> questionFreezingTask(VoteTasks tasks, FreezingQuestions freezing) {
    return tasks.task(QuestionAgenda.FREEZING, freezing::freeze);
  }

  @Bean
  Task<String> questionOpeningTask(VoteTasks tasks, OpeningQuestions opening) {
    return tasks.opening(QuestionAgenda.KIND, opening::open);
  }

  @Bean
  Task<String> questionReminderTask(VoteTasks tasks, OpeningQuestions opening) {
    return tasks.reminder(QuestionAgenda.KIND, opening::remind);
  }

  @Bean
  Task<String> questionClosingTask(VoteTasks tasks, ClosingQuestions closing) {
    return tasks.closing(QuestionAgenda.KIND, closing::close);
  }

  @Bean
  VotersDone questionReminders(Questions questions, Rolls rolls, Clock clock) {
    return new VotersDone(
        QuestionNotices.KIND, rolls, (coop, number) -> questions.find(coop, number).filter(life -> life.stage(clock.instant()) == Stage.VOTING).isPresent());
  }
}
