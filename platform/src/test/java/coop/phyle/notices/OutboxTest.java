package coop.phyle.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.shell.MovableClock;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PhyleTest
class OutboxTest {
  @Autowired Notices notices;
  @Autowired Delivering delivering;
  @Autowired People people;
  @Autowired SentMail sent;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final Email address = new Email(UUID.randomUUID() + "@post.example");

  private Notice notice() {
    return Notice.toEmail(address, Locale.ENGLISH, "identity.mail.link.subject", "identity.mail.link.body", List.of(15L), "/sign-in/link/x");
  }

  private long waiting() {
    return jdbc.sql("select count(*) from notices.outbox where recipient = :to").param("to", address.value()).query(Long.class).single();
  }

  @Test
  void leavesAfterTheCommitAndOnlyThen() {
    transaction.executeWithoutResult(
        status -> {
          notices.send(notice());
          delivering.everythingDue();
          assertThat(sent.to(address.value())).isEmpty();
        });
    assertThat(sent.next(address.value(), 1).link()).isEqualTo("/sign-in/link/x");
  }

  @Test
  void aRollbackSendsNothing() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      notices.send(notice());
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    delivering.everythingDue();
    assertThat(sent.to(address.value())).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void aMailServerThatIsAwayIsTriedAgainLater() throws Exception {
    sent.refuse(address.value(), 2);
    notices.send(notice());
    awaitTries(1);
    delivering.everythingDue();
    assertThat(sent.to(address.value())).as("not due yet").isEmpty();
    clock.moveBy(Duration.ofMinutes(2));
    delivering.everythingDue();
    assertThat(waiting()).as("refused again").isEqualTo(1);
    clock.moveBy(Duration.ofMinutes(5));
    delivering.everythingDue();
    assertThat(sent.to(address.value())).hasSize(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void afterDaysItIsSetAsideForTheOperator() throws Exception {
    sent.refuse(address.value(), 1000);
    notices.send(notice());
    awaitTries(1);
    for (var tries = 1; tries < Claims.MOST_TRIES; tries++) {
      clock.moveBy(Delivering.pause(tries).plusSeconds(1));
      delivering.everythingDue();
    }
    assertThat(waiting()).isZero();
    assertThat(
            jdbc.sql("select last_error from notices.undelivered where recipient = :to").param("to", address.value()).query(String.class).single())
        .contains("this mail server is away");
  }

  @Test
  void speaksTheReadersLanguage() {
    var aina = people.findOrCreate(address, "Aina", Locale.forLanguageTag("es"));
    notices.send(Notice.to(aina, "identity.mail.link.subject", "identity.mail.link.body", List.of(15L), ""));
    var mail = sent.next(address.value(), 1);
    assertThat(mail.language()).isEqualTo("es");
    assertThat(mail.subject()).isEqualTo("Tu enlace para entrar");
  }

  @Test
  void anArgumentWritesNoHeaders() {
    notices.send(
        Notice.toEmail(address, Locale.ENGLISH, "notices.mailbox.to", "notices.mailbox.to", List.of("x\r\nBcc: all@post.example"), ""));
    assertThat(sent.next(address.value(), 1).subject()).isEqualTo("To x Bcc: all@post.example");
  }

  @Test
  void datesAreWrittenInWords() {
    var args = List.<Object>of(LocalDate.of(2026, 11, 24));
    notices.send(Notice.toEmail(address, Locale.forLanguageTag("es"), "notices.mailbox.to", "notices.mailbox.to", args, ""));
    assertThat(sent.next(address.value(), 1).subject()).isEqualTo("Para 24 nov 2026");
    notices.send(
        Notice.toEmail(address, Locale.ENGLISH, "notices.mailbox.to", "notices.mailbox.to", List.of(Instant.parse("2026-11-24T19:00:00Z")), ""));
    assertThat(sent.next(address.value(), 2).subject()).isEqualTo("To Tuesday 24 November 2026, 20:00");
  }

  private void awaitTries(int tries) throws InterruptedException {
    for (var i = 0; i < 2000 && !tried(tries); i++) {
      Thread.sleep(5);
    }
    assertThat(tried(tries)).isTrue();
  }

  private boolean tried(int tries) {
    return jdbc.sql("select exists (select from notices.outbox where recipient = :to and tries >= :tries and last_error is not null)")
        .param("to", address.value())
        .param("tries", tries)
        .query(Boolean.class)
        .single();
  }
}
