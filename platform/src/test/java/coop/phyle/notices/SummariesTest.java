package coop.phyle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.Coops;
import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.shell.Coop;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** What can wait comes at six in the morning where its reader wakes up. */
@PhyleTest
class SummariesTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  @Autowired Notices notices;
  @Autowired People people;
  @Autowired Coops coops;
  @Autowired SentMail sent;
  @Autowired Summaries summaries;
  @Autowired ChoosingRhythm choosing;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc server;

  private final String aina = UUID.randomUUID() + "@post.example";
  private PersonId person;
  private Coop one;
  private Coop two;

  @BeforeEach
  void people() {
    clock.moveTo(Instant.parse("2027-03-23T12:00:00Z")); // a Tuesday
    // What other tests left for months to come is due by now: thousands of letters, and these would wait behind them.
    jdbc.sql("delete from notices.outbox").update();
    person = people.findOrCreate(new Email(aina), "Aina", Locale.ENGLISH);
    one = transaction.execute(status -> coops.create("Horta"));
    two = transaction.execute(status -> coops.create("Molí"));
  }

  private void wishes(Rhythm rhythm, String zone) {
    assertThat(choosing.choose(person, new ChoosingRhythm.Asked(rhythm.text(), zone, Map.of()))).isEmpty();
  }

  private Mailing letter(Coop coop, String about) {
    return Mailing.of("notices.mailbox.to", "notices.mailbox.what", List.of(about), "/c/" + coop.slug() + "/x").about(new About("news", coop.id(), "1"));
  }

  private void sendAt(String moment) {
    clock.moveTo(Instant.parse(moment));
    summaries.sendDue();
  }

  @Test
  void aDaysNewsComesInOneLetterByCoop() {
    wishes(Rhythm.DAILY, "Europe/Madrid");
    notices.sendToAll(Set.of(person), letter(one, "first").mayWait());
    notices.sendToAll(Set.of(person), letter(two, "second").mayWait());
    notices.sendToAll(Set.of(person), letter(one, "third").mayWait());
    sendAt("2027-03-24T04:59:00Z");
    assertThat(sent.to(aina)).isEmpty();
    sendAt("2027-03-24T05:00:00Z");
    var summary = sent.next(aina, 1);
    assertThat(summary.subject()).isEqualTo("3 things since your last summary");
    assertThat(summary.body()).containsSubsequence("Horta", "- To first", "/c/" + one.slug() + "/x", "- To third", "Molí", "- To second");
    assertThat(summary.leavePath()).startsWith("/unsubscription/");
    summaries.sendDue();
    sendAt("2027-03-25T05:00:00Z");
    assertThat(sent.to(aina)).as("nothing new, no letter").hasSize(1);
  }

  @Test
  void urgentLettersNeverWaitAndOthersHearAtOnceUnlessTheyChose() {
    notices.sendToAll(Set.of(person), letter(one, "at once").mayWait());
    assertThat(sent.next(aina, 1).leavePath()).startsWith("/unsubscription/");
    wishes(Rhythm.NEVER, "Europe/Madrid");
    notices.sendToAll(Set.of(person), letter(one, "urgent"));
    assertThat(sent.next(aina, 2).leavePath()).isEmpty();
    notices.sendToAll(Set.of(person), letter(one, "silent").mayWait());
    sendAt("2027-04-24T05:00:00Z");
    assertThat(sent.to(aina)).hasSize(2);
  }

  @Test
  void aReminderComesBeforeTheEndEvenBetweenSummaries() {
    wishes(Rhythm.WEEKLY, "Europe/Madrid");
    notices.sendToAll(Set.of(person), letter(one, "tomorrow").remindsUntil(Instant.parse("2027-03-24T12:00:00Z")));
    assertThat(sent.next(aina, 1).subject()).isEqualTo("To tomorrow");
    notices.sendToAll(Set.of(person), letter(one, "next month").remindsUntil(Instant.parse("2027-04-24T12:00:00Z")));
    sendAt("2027-03-29T03:59:00Z"); // summer time began on the Sunday
    assertThat(sent.to(aina)).hasSize(1);
    sendAt("2027-03-29T04:00:00Z");
    assertThat(sent.next(aina, 2).body()).contains("next month");
  }

  @Test
  void aNewChoiceMovesWhatWaits() {
    wishes(Rhythm.WEEKLY, "Europe/Madrid");
    notices.sendToAll(Set.of(person), letter(one, "waits").mayWait());
    wishes(Rhythm.DAILY, "Pacific/Auckland");
    sendAt("2027-03-23T17:00:00Z");
    assertThat(sent.next(aina, 1).body()).contains("waits");
  }

  @Test
  void sixInTheMorningIsSixOnEveryDay() {
    assertThat(Rhythm.DAILY.next(Instant.parse("2027-03-27T20:00:00Z"), MADRID)).isEqualTo("2027-03-28T04:00:00Z");
    assertThat(Rhythm.DAILY.next(Instant.parse("2027-03-28T03:59:59Z"), MADRID)).isEqualTo("2027-03-28T04:00:00Z");
    assertThat(Rhythm.DAILY.next(Instant.parse("2027-03-28T04:00:00Z"), MADRID)).isEqualTo("2027-03-29T04:00:00Z");
    assertThat(Rhythm.WEEKLY.next(Instant.parse("2027-03-28T20:00:00Z"), MADRID)).isEqualTo("2027-03-29T04:00:00Z");
    assertThat(Rhythm.WEEKLY.next(Instant.parse("2027-03-29T04:00:00Z"), MADRID)).isEqualTo("2027-04-05T04:00:00Z");
  }

  @Test
  void oneClickEndsTheLettersOfOneCoopAndOpeningEndsNothing() throws Exception {
    notices.sendToAll(Set.of(person), letter(one, "first").mayWait());
    var leave = sent.next(aina, 1).leavePath();
    assertThat(new Visitor(server).open(leave).getStatus()).isEqualTo(200);
    notices.sendToAll(Set.of(person), letter(one, "second").mayWait());
    assertThat(sent.next(aina, 2).leavePath()).isEqualTo(leave);
    var click = MockMvcRequestBuilders.post(leave).param("List-Unsubscribe", "One-Click"); // no cookie, no form token
    assertThat(new Visitor(server).send(click).getStatus()).isEqualTo(200);
    notices.sendToAll(Set.of(person), letter(one, "third").mayWait());
    notices.sendToAll(Set.of(person), letter(two, "fourth").mayWait());
    assertThat(sent.next(aina, 3).subject()).isEqualTo("To fourth");
    assertThat(sent.to(aina)).hasSize(3);
    var forged = leave.substring(0, leave.length() - 2) + (leave.endsWith("AA") ? "BB" : "AA");
    assertThat(new Visitor(server).send(MockMvcRequestBuilders.post(forged)).getStatus()).isEqualTo(404);
  }
}
