package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.People;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.notices.SentMail;
import coop.phyle.notices.TestSummaries;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A reminder that waited for a summary is not sent to somebody who voted meanwhile. */
@PhyleTest
class SummariesSpareVotersTest {
  @Autowired ApplicationContext context;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired TestSummaries summaries;

  @Test
  void whoVotedMeanwhileHearsNothingOfIt() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn"));
    for (var person : assembly.people.subList(0, 3)) {
      summaries.wishesDaily(person);
    }
    assembly.voted(number, 0, Choice.FOR);
    var closes = assembly.life(number).given().closesAt();
    assembly.clock().moveTo(closes.minus(Duration.ofDays(1)));
    assembly.in(() -> {
      assembly.bean(RemindingVoters.class).remind(assembly.coop.id(), number);
      return null;
    });
    assembly.voted(number, 1, Choice.AGAINST);
    assembly.clock().moveTo(closes.minusSeconds(60));
    summaries.sendDue();
    assertThat(letters(assembly, 0)).as("voted before").isZero();
    assertThat(letters(assembly, 1)).as("voted meanwhile").isZero();
    assertThat(letters(assembly, 2)).as("silent").isEqualTo(1);
    assertThat(letters(assembly, 3)).as("silent, hears at once").isEqualTo(1);
  }

  /** Letters besides that of the opening. */
  private long letters(Assembly assembly, int person) {
    var email = people.find(assembly.people.get(person)).orElseThrow().email().value();
    var wanted = person >= 2 ? 2 : 1;
    sent.next(email, wanted);
    return sent.to(email).stream().filter(mail -> mail.subject().startsWith("Closes tomorrow") || mail.body().contains("- Closes tomorrow")).count();
  }
}
