package coop.phyle.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import coop.phyle.shell.Site;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How mail leaves: into the demo's mailbox, by the operator's mail server ({@code PHYLE_MAIL}), or into the log where there is none. */
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {
  @Bean
  @ConditionalOnBooleanProperty("phyle.demo")
  DemoMailbox demoMailbox(JdbcClient jdbc) {
    return new DemoMailbox(jdbc);
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "phyle.demo", havingValue = false, matchIfMissing = true)
  Carrier carrier(@Value("${phyle.mail:}") String server, @Value("${phyle.mail.from:}") String from, Site site, MailText text) {
    return server.isBlank() ? new LogCarrier(site) : new SmtpCarrier(MailServer.read(server), from, site, text);
  }

  /** Where answers arrive ({@code PHYLE_MAIL_IN}); a server without one reads none, and its letters carry no address for them. */
  @Bean
  Incoming incoming(@Value("${phyle.mail.in:}") String place, @Value("${phyle.mail.answers:}") String answers) {
    return new Incoming(place.isBlank() ? Optional.empty() : Optional.of(IncomingMail.read(place, answers)));
  }

  /** One node at a time reads the mailbox. */
  @Bean
  RecurringTask<Void> readMailbox(Incoming incoming, TakingAnswers answers) {
    var mailbox = incoming.mailbox().map(place -> new Mailbox(place, answers));
    return Tasks.recurring("notices-mailbox", FixedDelay.of(Duration.ofSeconds(20))).execute((instance, context) -> mailbox.ifPresent(Mailbox::empty));
  }

  /** Mornings are six o'clock in many zones. */
  @Bean
  RecurringTask<Void> sendSummaries(Summaries summaries) {
    return Tasks.recurring("notices-summaries", FixedDelay.of(Duration.ofMinutes(2))).execute((instance, context) -> summaries.sendDue());
  }

  /** Picks up what an afternoon without mail server, or a node that died, has left. */
  @Bean
  RecurringTask<Void> emptyOutbox(Delivering delivering) {
    return Tasks.recurring("notices-outbox", FixedDelay.of(Duration.ofSeconds(30)))
        .execute((instance, context) -> delivering.everythingDue());
  }
}
