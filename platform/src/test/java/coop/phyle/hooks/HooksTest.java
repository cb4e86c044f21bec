package coop.phyle.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.Coops;
import coop.phyle.identity.People;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.membership.TestCoops;
import coop.phyle.notices.Notices;
import coop.phyle.notices.SentMail;
import coop.phyle.record.Exported;
import coop.phyle.record.FollowingActs;
import coop.phyle.record.Record;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.Site;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a real HTTPS server in this process. */
@PhyleTest
class HooksTest {
  @Autowired ApplicationContext context;
  @Autowired TestCoops coops;
  @Autowired KeepingHooks keeping;
  @Autowired Hooks hooks;
  @Autowired Progress progress;
  @Autowired Outcomes outcomes;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired SentMail sent;
  @Autowired People people;
  private Receiver receiver;
  private TestCoops.Founded coop;
  private TellingHooks telling;
  private Sending sending;

  @BeforeEach
  void start() throws Exception {
    receiver = new Receiver();
    coop = coops.found(Admission.By.OPEN);
    Exported.record(context, coop.id()); // seals
    var site = context.getBean(Site.class);
    sending = new Sending(receiver.posting(), hooks, context.getBean(MessageSource.class), transaction, site, clock);
    telling =
        new TellingHooks(
            hooks, progress, context.getBean(FollowingActs.class), sending, outcomes, context.getBean(Coops.class), context.getBean(Tenancy.class), transaction, clock);
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  private KeepingHooks.Kept.Made made(String shape, String... topics) {
    var asked = new KeepingHooks.Asked("Board chat", receiver.address("/in?key=1").toString(), shape, List.of(topics));
    return (KeepingHooks.Kept.Made) coops.in(coop, () -> keeping.add(coop.id(), coop.secretary(), asked, Locale.ENGLISH));
  }

  private void happens(String kind, Json.Obj body) {
    coops.in(coop, () -> transaction.executeWithoutResult(status -> context.getBean(Record.class).note(coop.id(), kind, body)));
    Exported.record(context, coop.id());
  }

  private void tell() {
    var live = coops.in(coop, () -> transaction.execute(status -> hooks.live(coop.id())));
    live.forEach(hook -> context.getBean(Tenancy.class).in(coop.id(), () -> telling.tell(coop.coop(), hook))); // in no transaction, as the job does
  }

  @Test
  void anActIsToldOnceSignedAndInOrder() throws Exception {
    var secret = made("json", "meetings", "circles").secret();
    tell();
    assertThat(receiver.got).as("nothing from before").isEmpty();
    happens("meeting-cancelled", Json.obj().with("meeting", 3));
    happens("decision-enacted", Json.obj().with("decision", 1));
    happens("circle-opened", Json.obj().with("circle", 2));
    tell();
    tell();
    assertThat(receiver.got).extracting(Receiver.Got::event).containsExactly("meeting-cancelled", "circle-opened");
    var first = receiver.got.getFirst();
    var body = Json.parseObject(first.body());
    assertThat(first.path()).isEqualTo("/in?key=1");
    assertThat(body.text("words")).isEqualTo("Meeting 3 was called off");
    assertThat(body.object("body")).isEqualTo(Json.obj().with("meeting", 3));
    assertThat(first.delivery()).isEqualTo(body.text("id"));
    var time = first.signature().substring(2, first.signature().indexOf(','));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    assertThat(first.signature()).isEqualTo("t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal((time + "." + first.body()).getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void aReceiverThatIsAwayIsTriedAgainAndNothingIsSkipped() {
    made("json", "meetings");
    happens("meeting-cancelled", Json.obj().with("meeting", 3));
    happens("meeting-closed", Json.obj().with("meeting", 4));
    receiver.answer.set(503);
    tell();
    tell();
    assertThat(receiver.got).as("not due yet").hasSize(1);
    receiver.answer.set(200);
    clock.moveBy(Outcomes.pause(1));
    tell();
    assertThat(receiver.got).extracting(Receiver.Got::event).containsExactly("meeting-cancelled", "meeting-cancelled", "meeting-closed");
    assertThat(receiver.got.get(0).delivery()).as("so that the receiver can tell").isEqualTo(receiver.got.get(1).delivery());
    var shown = coops.in(coop, () -> keeping.list(coop.id())).getFirst();
    assertThat(shown.attempts()).extracting(a -> a.status().orElseThrow()).containsExactly(200, 200, 503);
  }

  @Test
  void aSlowReceiverIsToldForARoundAndGoesOnWhereItWas() {
    made("json", "meetings");
    for (var number = 3; number < 8; number++) {
      happens("meeting-cancelled", Json.obj().with("meeting", number));
    }
    receiver.before.set(() -> clock.moveBy(TellingHooks.ROUND.dividedBy(2))); // as long as an answer takes
    tell();
    assertThat(receiver.got).as("one act more than the round has time for is never begun").hasSize(2);
    tell();
    tell();
    tell();
    assertThat(receiver.got).extracting(got -> Json.parseObject(got.body()).object("body").integer("meeting")).as("none twice, none left out").containsExactly(3, 4, 5, 6, 7);
  }

  @Test
  void manyAreToldSideBySide() throws Exception {
    for (var hook = 0; hook < 6; hook++) {
      made("json", "meetings");
    }
    happens("meeting-cancelled", Json.obj().with("meeting", 3));
    var all = new CountDownLatch(6);
    receiver.before.set(() -> {
      all.countDown();
      try {
        assertThat(all.await(20, TimeUnit.SECONDS)).as("each waits until all are asked").isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    telling.tellAll();
    assertThat(all.getCount()).isZero();
    assertThat(receiver.got).hasSize(6);
  }

  @Test
  void oneThatFailsForDaysOrIsGoneIsEndedAndItsMakerHears() {
    made("json", "meetings");
    happens("meeting-cancelled", Json.obj().with("meeting", 3));
    receiver.answer.set(302);
    for (var tries = 1; tries <= Outcomes.MOST_TRIES; tries++) {
      tell();
      assertThat(receiver.got).as("a redirect is not followed").hasSize(tries);
      clock.moveBy(Outcomes.pause(tries));
    }
    tell();
    assertThat(receiver.got).hasSize(Outcomes.MOST_TRIES);
    assertThat(coops.in(coop, () -> keeping.list(coop.id()))).isEmpty();
    var email = people.find(coop.secretary()).orElseThrow().email().value();
    assertThat(sent.next(email, 1).subject()).contains("Board chat");
  }

  @Test
  void anEndedHookHearsNothingAndATestIsMarkedAsOne() {
    var id = made("slack", "meetings").id();
    var test = coops.in(coop, () -> sending.test(coop.coop(), transaction.execute(status -> hooks.live(coop.id(), id).orElseThrow())));
    assertThat(test.good()).isTrue();
    assertThat(receiver.got.getFirst().event()).isEqualTo("test");
    coops.in(coop, () -> keeping.end(coop.id(), id, coop.secretary()));
    happens("meeting-cancelled", Json.obj().with("meeting", 3));
    tell();
    assertThat(receiver.got).hasSize(1);
  }

  @Test
  void whatOthersWroteCallsNobodyInAChat() {
    var told = new Shape.Told("1", "land", "Land", "decision-opened", "2026-11-22T20:00:00Z", Json.obj(), "Voting opened: <!channel> @everyone & co", "https://x.example/c/land");
    assertThat(Json.parseObject(Shape.SLACK.body(told)).text("text")).isEqualTo("Land: Voting opened: &lt;!channel&gt; @everyone &amp; co\nhttps://x.example/c/land");
    assertThat(Shape.DISCORD.body(told)).contains("\"allowed_mentions\":{\"parse\":[]}");
    assertThat(Json.parseObject(Shape.MATRIX.body(told)).text("text")).startsWith("Land: Voting");
    assertThat(Shape.TEAMS.body(told)).contains("AdaptiveCard", "Voting opened");
    var baited = new Shape.Told("1", "land", "Land", "decision-opened", "2026-11-22T20:00:00Z", Json.obj(), "Opened: [your bank](https://evil.example) *now*", "https://x.example/c/land");
    assertThat(Json.parseObject(Shape.DISCORD.body(baited)).text("content"))
        .as("a title makes no link").isEqualTo("Land: Opened: \\[your bank\\]\\(https://evil.example\\) \\*now\\*\nhttps://x.example/c/land");
    assertThat(Shape.TEAMS.body(baited)).doesNotContain("[your bank](");
  }

  @Test
  void theMachineAndItsNeighboursAreNotReached() {
    var answer = receiver.guarded().post(receiver.address("/"), Map.of(), "{}");
    assertThat(answer).isEqualTo(new Posting.Answer.Failed("not an address on the internet"));
    assertThat(receiver.got).isEmpty();
    var untrusted = context.getBean(Posting.class).post(receiver.address("/"), Map.of(), "{}");
    assertThat(untrusted).isInstanceOf(Posting.Answer.Failed.class);
    assertThat(receiver.posting().post(URI.create(receiver.address("/").toString().replace("localhost", "127.0.0.1")), Map.of(), "{}"))
        .as("a certificate for another name")
        .isInstanceOf(Posting.Answer.Failed.class);
  }

  @Test
  void onlyAddressesThatCanBeToldAreTaken() {
    for (var url : List.of("http://x.example/", "https://user:pw@x.example/", "https://x.example/#a", "https://x.example:22/", "ftp://x.example", "https://", "x", "https://x.example/ä", "https://x.example/\r\nX: y", "https://" + "x".repeat(500) + ".example/")) {
      var asked = new KeepingHooks.Asked("Hook", url, "json", List.of("meetings"));
      var kept = coops.in(coop, () -> keeping.add(coop.id(), coop.secretary(), asked, Locale.ENGLISH));
      assertThat(kept).as(url).isInstanceOfSatisfying(KeepingHooks.Kept.Refused.class, no -> assertThat(no.problems()).extracting(p -> p.field()).containsExactly("url"));
    }
    var empty = coops.in(coop, () -> keeping.add(coop.id(), coop.secretary(), new KeepingHooks.Asked(" ", "https://x.example", "fax", List.of("gossip")), Locale.ENGLISH));
    assertThat(empty).isInstanceOfSatisfying(KeepingHooks.Kept.Refused.class, no -> assertThat(no.problems()).hasSize(3));
  }
}
