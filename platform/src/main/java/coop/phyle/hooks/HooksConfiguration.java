package coop.phyle.hooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When hooks are told, how, and where they are set up. */
@Configuration(proxyBeanMethods = false)
class HooksConfiguration {
  @Bean
  Posting hookPosting() {
    return new Posting((SSLSocketFactory) SSLSocketFactory.getDefault(), PublicAddresses::is);
  }

  @Bean
  RecurringTask<Void> tellHooks(TellingHooks telling) {
    return Tasks.recurring("hooks-telling", FixedDelay.of(Duration.ofSeconds(10))).execute((instance, context) -> telling.tellAll());
  }

  /** The record's own door, which a room shows once it has a second one. */
  @Bean
  Corner recordCorner() {
    return new Corner("record", 10, "/record", "record.title", Who.EVERYONE);
  }

  @Bean
  Corner hooksCorner() {
    return new Corner("record", 20, "/hooks", "hooks.title", Who.SECRETARY);
  }
}
