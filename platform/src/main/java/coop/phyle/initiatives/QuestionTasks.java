package coop.phyle.initiatives;

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

/** What the scheduler runs at the moments of a question. Each run is safe to repeat: the rows of the question say what is done. */
@Configuration(proxyBeanMethods = false)
class QuestionTasks {
  private final Tenancy tenancy;

  QuestionTasks(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Bean
  Task<String> questionLapseTask(Lapsing lapsing) {
    return task(QuestionAgenda.LAPSE, lapsing::lapse);
  }

  @Bean
  Task<String> questionFreezingTask(FreezingQuestions freezing) {
    return task(QuestionAgenda.FREEZING, freezing::freeze);
  }

  @Bean
  Task<String> questionOpeningTask(OpeningQuestions opening) {
    return task(QuestionAgenda.OPENING, opening::open);
  }

  @Bean
  Task<String> questionReminderTask(OpeningQuestions opening) {
    return task(QuestionAgenda.REMINDER, opening::remind);
  }

  @Bean
  Task<String> questionClosingTask(ClosingQuestions closing, Sweeping sweeping) {
    return task(QuestionAgenda.CLOSING, (coop, number) -> {
      closing.close(coop, number);
      sweeping.sweep();
    });
  }

  @Bean
  VotersDone questionReminders(Questions questions, Rolls rolls, Clock clock) {
    return new VotersDone(
        QuestionNotices.KIND, rolls, (coop, number) -> questions.find(coop, number).filter(life -> life.stage(clock.instant()) == Stage.VOTING).isPresent());
  }

  private Task<String> task(String name, BiConsumer<CoopId, VoteNumber> work) {
    return Numbered.task(name, tenancy, (coop, number) -> work.accept(coop, new VoteNumber(number)));
  }
}
