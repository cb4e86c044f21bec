package coop.phyle.meetings;

import com.github.kagkarlsson.scheduler.task.Task;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Numbered;
import coop.phyle.shell.Tenancy;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs at the moments of a meeting. Each run is safe to repeat: the rows of the meeting say what is done. */
@Configuration(proxyBeanMethods = false)
class MeetingTasks {
  private final Tenancy tenancy;

  MeetingTasks(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Bean
  Task<String> meetingSoonTask(Reminding reminding) {
    return task(Calendar.SOON, reminding::soon);
  }

  @Bean
  Task<String> minutesDueTask(Reminding reminding) {
    return task(Calendar.MINUTES, reminding::minutes);
  }

  @Bean
  Task<String> requisitionTask(Requiring requiring) {
    return task(Calendar.REQUISITION, (coop, number) -> requiring.remind(coop, number.value()));
  }

  private Task<String> task(String name, BiConsumer<CoopId, MeetingNumber> work) {
    return Numbered.task(name, tenancy, (coop, number) -> work.accept(coop, new MeetingNumber(number)));
  }
}
