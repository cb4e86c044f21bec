package coop.phyle.selections;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.voting.VoteTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs at the moments of a selection. */
@Configuration(proxyBeanMethods = false)
class SelectionTasks {
  @Bean
  Task<String> selectionFormsTask(VoteTasks tasks, FillingForms forms) {
    return tasks.task(SelectionAgenda.FORMS, (coop, number) -> forms.over(coop, number, Course.NAMING));
  }

  @Bean
  Task<String> selectionChangesTask(VoteTasks tasks, FillingForms forms) {
    return tasks.task(SelectionAgenda.CHANGES, (coop, number) -> forms.over(coop, number, Course.CHANGING));
  }

  @Bean
  Task<String> selectionFormsSoonTask(VoteTasks tasks, RemindingChoosers reminding) {
    return tasks.task(SelectionAgenda.FORMS_SOON, (coop, number) -> reminding.remind(coop, number, Course.NAMING));
  }

  @Bean
  Task<String> selectionChangesSoonTask(VoteTasks tasks, RemindingChoosers reminding) {
    return tasks.task(SelectionAgenda.CHANGES_SOON, (coop, number) -> reminding.remind(coop, number, Course.CHANGING));
  }

  @Bean
  Task<String> selectionTermSoonTask(VoteTasks tasks, EndingTerms ending) {
    return tasks.task(SelectionAgenda.TERM_SOON, ending::soon);
  }

  @Bean
  Task<String> selectionTermOverTask(VoteTasks tasks, EndingTerms ending) {
    return tasks.task(SelectionAgenda.TERM_OVER, ending::over);
  }
}
