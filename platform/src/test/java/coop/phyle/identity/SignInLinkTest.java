package coop.phyle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.notices.SentMail;
import coop.phyle.shell.MovableClock;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PhyleTest
class SignInLinkTest {
  @Autowired MockMvc mvc;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired MovableClock clock;

  private final Email email = new Email(UUID.randomUUID() + "@horta.example");

  private String link(Visitor visitor, String next) throws Exception {
    var asked = visitor.send("/sign-in", "/sign-in/link", "email", email.value(), "next", next);
    assertThat(asked.getStatus()).isEqualTo(303);
    assertThat(asked.getRedirectedUrl()).isEqualTo("/sign-in/sent");
    return sent.next(email.value(), 1).link();
  }

  @Test
  void aNewPersonFollowsTheLinkNamesHerselfAndIsIn() throws Exception {
    var aina = new Visitor(mvc);
    var link = link(aina, "/account");
    assertThat(people.byEmail(email)).as("no account before the link is followed").isEmpty();
    assertThat(aina.open(link).getContentAsString()).contains("Make your account", email.value());
    assertThat(aina.send(link, link, "name", " ").getStatus()).isEqualTo(422);
    var followed = aina.send(link, link, "name", "Aina Ferrer");
    assertThat(followed.getStatus()).isEqualTo(303);
    assertThat(followed.getRedirectedUrl()).isEqualTo("/account");
    assertThat(aina.open("/account").getContentAsString()).contains("Aina Ferrer");
  }

  @Test
  void aKnownPersonNeedsOneClickAndKeepsHerName() throws Exception {
    people.findOrCreate(email, "Aina Ferrer", Locale.forLanguageTag("es"));
    var aina = new Visitor(mvc);
    var link = link(aina, "/");
    assertThat(sent.to(email.value()).getFirst().language()).as("her language, not the browser's").isEqualTo("es");
    assertThat(aina.send(link, link, "name", "Somebody Else").getRedirectedUrl()).isEqualTo("/");
    assertThat(people.byEmail(email).orElseThrow().name()).isEqualTo("Aina Ferrer");
    assertThat(aina.cookies().get("lang").getValue()).isEqualTo("es");
  }

  @Test
  void openingItDoesNotUseItUp() throws Exception {
    people.findOrCreate(email, "Aina", Locale.ENGLISH);
    var aina = new Visitor(mvc);
    var link = link(aina, "/");
    for (var scan = 0; scan < 3; scan++) {
      assertThat(new Visitor(mvc).open(link).getStatus()).isEqualTo(200);
    }
    assertThat(aina.open("/account").getStatus()).as("not signed in by opening").isEqualTo(303);
    assertThat(aina.send(link, link).getStatus()).isEqualTo(303);
  }

  @Test
  void itWorksOnce() throws Exception {
    people.findOrCreate(email, "Aina", Locale.ENGLISH);
    var aina = new Visitor(mvc);
    var link = link(aina, "/");
    var token = aina.token(link);
    assertThat(aina.post(token, link).getStatus()).isEqualTo(303);
    assertThat(new Visitor(mvc).send("/sign-in", link).getStatus()).isEqualTo(410);
    assertThat(new Visitor(mvc).open(link).getStatus()).isEqualTo(410);
  }

  @Test
  void itLapsesAfterAQuarterOfAnHour() throws Exception {
    var aina = new Visitor(mvc);
    var link = link(aina, "/");
    clock.moveBy(Duration.ofMinutes(15));
    assertThat(aina.open(link).getStatus()).isEqualTo(410);
    assertThat(aina.send("/sign-in", link, "name", "Aina").getStatus()).isEqualTo(410);
    assertThat(people.byEmail(email)).isEmpty();
  }

  @Test
  void ofTwoAtOnceOneWins() throws Exception {
    var aina = new Visitor(mvc);
    var link = link(aina, "/");
    var visitors = new Visitor[] {new Visitor(mvc), new Visitor(mvc), new Visitor(mvc), new Visitor(mvc)};
    try (var threads = Executors.newFixedThreadPool(visitors.length)) {
      var tries = new java.util.ArrayList<Callable<Integer>>();
      for (var visitor : visitors) {
        var token = visitor.token(link);
        tries.add(() -> visitor.post(token, link, "name", "Aina").getStatus());
      }
      var statuses = threads.invokeAll(tries).stream().map(java.util.concurrent.Future::resultNow).sorted().toList();
      assertThat(statuses).containsExactly(303, 410, 410, 410);
    }
  }

  @Test
  void aForgedLinkIsGone() throws Exception {
    assertThat(new Visitor(mvc).open("/sign-in/link/" + "A".repeat(43)).getStatus()).isEqualTo(410);
  }

  @Test
  void theWayBackStaysOnThisServer() throws Exception {
    people.findOrCreate(email, "Aina", Locale.ENGLISH);
    var aina = new Visitor(mvc);
    var link = link(aina, "https://evil.example/");
    assertThat(aina.send(link, link).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void aNewAddressCountsOnceItsLinkIsFollowed() throws Exception {
    var old = new Email(UUID.randomUUID() + "@old.example");
    var id = people.findOrCreate(old, "Aina", Locale.ENGLISH);
    var aina = new Visitor(mvc);
    aina.send("/sign-in", "/sign-in/link", "email", old.value());
    var first = sent.next(old.value(), 1).link();
    aina.send(first, first);
    assertThat(aina.send("/account", "/account/email", "email", email.value()).getRedirectedUrl()).isEqualTo("/account?done=email");
    assertThat(people.find(id).orElseThrow().email()).isEqualTo(old);
    var confirm = sent.next(email.value(), 1).link();
    assertThat(aina.send(confirm, confirm).getStatus()).isEqualTo(303);
    assertThat(people.find(id).orElseThrow().email()).isEqualTo(email);
    assertThat(sent.next(old.value(), 2).subject()).isEqualTo("Your account moved to another address");
  }

  @Test
  void anAddressOfAnotherAccountIsNotTaken() throws Exception {
    var mine = people.findOrCreate(new Email(UUID.randomUUID() + "@mine.example"), "Mine", Locale.ENGLISH);
    people.findOrCreate(email, "Other", Locale.ENGLISH);
    links.askChange(mine, email);
    var visitor = new Visitor(mvc);
    var confirm = sent.next(email.value(), 1).link();
    assertThat(visitor.send(confirm, confirm).getStatus()).isEqualTo(410);
    assertThat(people.byEmail(email).orElseThrow().name()).isEqualTo("Other");
  }

  @Autowired SigningInByLink links;
}
