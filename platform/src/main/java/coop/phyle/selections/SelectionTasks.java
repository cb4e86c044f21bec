package coop.phyle.selections;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.shell.Numbered;
import coop.phyle.shell.Tenancy;
import coop.phyle.voting.VoteNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs at the moments of a selection. Each run is safe to repeat: the rows say what is done. */
@Configuration(proxyBeanMethods = false)
class SelectionTasks {
  private final Tenancy tenancy;

  SelectionTasks(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Bean
  Task<String> selectionFormsTask(FillingForms forms) {
    return Numbered.task(SelectionAgenda.FORMS, tenancy, (coop, number) -> forms.over(coop, new VoteNumber(number), Course.NAMING));
  }

  @Bean
  Task<String> selectionChangesTask(FillingForms forms) {
    return Numbered.task(SelectionAgenda.CHANGES, tenancy, (coop, number) -> forms.over(coop, new VoteNumber(number), Course.CHANGING));
  }

  @Bean
  Task<String> selectionFormsSoonTask(RemindingChoosers reminding) {
    return Numbered.task(SelectionAgenda.FORMS_SOON, tenancy, (coop, number) -> reminding.remind(coop, new VoteNumber(number), Course.NAMING));
  }

  @Bean
  Task<String> selectionChangesSoonTask(RemindingChoosers reminding) {
    return Numbered.task(SelectionAgenda.CHANGES_SOON, tenancy, (coop, number) -> reminding.remind(coop, new VoteNumber(number), Course.CHANGING));
  }

  @Bean
  Task<String> selectionTermSoonTask(EndingTerms ending) {
    return Numbered.task(SelectionAgenda.TERM_SOON, tenancy, (coop, number) -> ending.soon(coop, new VoteNumber(number)));
  }

  @Bean
  Task<String> selectionTermOverTask(EndingTerms ending) {
    return Numbered.task(SelectionAgenda.TERM_OVER, tenancy, (coop, number) -> ending.over(coop, new VoteNumber(number)));
  }
}
