package coop.phyle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.notices.SentMail;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PhyleTest
class SignInTest {
  private static final String PASSWORD = "cuatro gallinas bajo el almendro";

  @Autowired MockMvc mvc;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired SigningInByPassword passwords;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final Email email = new Email(UUID.randomUUID() + "@horta.example");

  private PersonId aina() {
    var id = people.findOrCreate(email, "Aina Ferrer", Locale.ENGLISH);
    assertThat(passwords.set(id, "", PASSWORD)).isEmpty();
    return id;
  }

  private MockHttpServletResponse enter(Visitor visitor, String password) throws Exception {
    return visitor.send("/sign-in", "/sign-in/password", "email", email.value(), "password", password, "next", "/account");
  }

  @Test
  void thePasswordOpensTheAccountUnderANewSession() throws Exception {
    aina();
    var visitor = new Visitor(mvc);
    visitor.send(MockMvcRequestBuilders.post("/webauthn/authenticate/options").param("_csrf", visitor.token("/sign-in")));
    var before = visitor.cookies().get("SESSION").getValue();
    assertThat(enter(visitor, PASSWORD).getRedirectedUrl()).isEqualTo("/account");
    assertThat(visitor.cookies().get("SESSION").getValue()).isNotEqualTo(before);
    var session = visitor.cookies().get("SESSION");
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getAttribute("SameSite")).isEqualToIgnoringCase("lax");
    assertThat(visitor.open("/account").getContentAsString()).contains("Aina Ferrer");
  }

  @Test
  void readingPagesNotesTheVisitOnceInFiveMinutes() throws Exception {
    var aina = aina();
    var visitor = new Visitor(mvc);
    enter(visitor, PASSWORD);
    visitor.open("/account");
    var version = one("select xmin::text from server.session where principal_name = :id", aina);
    visitor.open("/account");
    assertThat(one("select xmin::text from server.session where principal_name = :id", aina)).isEqualTo(version);
    var earlier = "update server.session set last_access_time = last_access_time - 300000 where principal_name = :id returning last_access_time::text";
    var before = Long.parseLong(one(earlier, aina));
    visitor.open("/account");
    assertThat(Long.parseLong(one("select last_access_time::text from server.session where principal_name = :id", aina))).isGreaterThanOrEqualTo(before + 300_000);
  }

  private String one(String sql, PersonId person) {
    return jdbc.sql(sql).param("id", person.toString()).query(String.class).single();
  }

  @Test
  void wrongUnknownAndWithoutPasswordLookTheSame() throws Exception {
    aina();
    var none = new Email(UUID.randomUUID() + "@horta.example");
    people.findOrCreate(none, "None", Locale.ENGLISH);
    var pages = new java.util.HashSet<String>();
    for (var address : new String[] {email.value(), none.value(), UUID.randomUUID() + "@horta.example"}) {
      var visitor = new Visitor(mvc);
      var answer = visitor.send("/sign-in", "/sign-in/password", "email", address, "password", "not this one, sorry");
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(visitor.cookies()).doesNotContainKey("SESSION");
      pages.add(answer.getContentAsString().replace(address, "X").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "token"));
    }
    assertThat(pages).hasSize(1);
  }

  @Test
  void askingForALinkTellsNothingAboutAnAddress() throws Exception {
    aina();
    var known = new Visitor(mvc).send("/sign-in", "/sign-in/link", "email", email.value());
    var unknown = new Visitor(mvc).send("/sign-in", "/sign-in/link", "email", UUID.randomUUID() + "@horta.example");
    assertThat(known.getStatus()).isEqualTo(unknown.getStatus());
    assertThat(known.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl());
    assertThat(known.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
  }

  @Test
  void aPasswordIsNotGuessedQuickly() throws Exception {
    aina();
    var stranger = new Visitor(mvc);
    for (var i = 0; i < 10; i++) {
      assertThat(enter(stranger, "guess number " + i).getStatus()).isEqualTo(422);
    }
    var refused = enter(stranger, PASSWORD);
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 120);
    assertThat(refused.getContentAsString()).contains("Too many tries");
    assertThat(enter(new Visitor(mvc), PASSWORD).getStatus()).as("her own network is not shut out").isEqualTo(303);
    clock.moveBy(Duration.ofMinutes(3));
    assertThat(enter(stranger, PASSWORD).getStatus()).isEqualTo(303);
  }

  @Test
  void anAddressGetsFewLinksAnHour() throws Exception {
    for (var i = 0; i < 5; i++) {
      assertThat(new Visitor(mvc).send("/sign-in", "/sign-in/link", "email", email.value()).getStatus()).isEqualTo(303);
    }
    assertThat(new Visitor(mvc).send("/sign-in", "/sign-in/link", "email", email.value()).getStatus()).isEqualTo(429);
    assertThat(sent.next(email.value(), 5)).isNotNull();
  }

  @Test
  void aFormFromElsewhereDoesNothing() throws Exception {
    aina();
    var visitor = new Visitor(mvc);
    enter(visitor, PASSWORD);
    assertThat(visitor.post("", "/account/name", "name", "Forged").getStatus()).isEqualTo(403);
    assertThat(visitor.post("made-up", "/sign-out").getStatus()).isEqualTo(403);
    assertThat(new Visitor(mvc).post("", "/sign-in/link", "email", email.value()).getStatus()).isEqualTo(403);
    assertThat(people.byEmail(email).orElseThrow().name()).isEqualTo("Aina Ferrer");
  }

  @Test
  void signingOutForgetsTheBrowser() throws Exception {
    aina();
    var visitor = new Visitor(mvc);
    enter(visitor, PASSWORD);
    visitor.send("/account", "/sign-out");
    var closed = visitor.open("/account");
    assertThat(closed.getStatus()).isEqualTo(303);
    assertThat(closed.getHeader("Location")).isEqualTo("/sign-in?next=%2Faccount");
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() throws Exception {
    aina();
    var here = new Visitor(mvc);
    var elsewhere = new Visitor(mvc);
    enter(here, PASSWORD);
    enter(elsewhere, PASSWORD);
    assertThat(here.send("/account", "/account/password", "current", "wrong one, alas", "fresh", "tres gatos").getStatus()).isEqualTo(422);
    assertThat(elsewhere.open("/account").getStatus()).isEqualTo(200);
    var changed = here.send("/account", "/account/password", "current", PASSWORD, "fresh", "siete barcas en la bahía");
    assertThat(changed.getRedirectedUrl()).isEqualTo("/account?done=password");
    assertThat(here.open("/account").getStatus()).isEqualTo(200);
    assertThat(elsewhere.open("/account").getStatus()).isEqualTo(303);
    assertThat(enter(new Visitor(mvc), PASSWORD).getStatus()).isEqualTo(422);
  }

  @Test
  void weakPasswordsAreRefusedWithTheReason() throws Exception {
    aina();
    var visitor = new Visitor(mvc);
    enter(visitor, PASSWORD);
    for (var weak : new String[] {"short", "aaaaaaaaaaaaaa", email.value(), "aina ferrer"}) {
      assertThat(visitor.send("/account", "/account/password", "current", PASSWORD, "fresh", weak).getStatus()).as(weak).isEqualTo(422);
    }
  }

  @Test
  void theAccountRemembersTheLanguage() throws Exception {
    var id = aina();
    var visitor = new Visitor(mvc);
    enter(visitor, PASSWORD);
    visitor.send("/account", "/language", "lang", "es", "back", "/account");
    assertThat(people.find(id).orElseThrow().locale().getLanguage()).isEqualTo("es");
    assertThat(visitor.open("/account").getContentAsString()).contains("<html lang=\"es\"", "Tu cuenta");
  }

  @Test
  void outsideADemoNobodySignsInWithoutProof() throws Exception {
    var id = aina();
    var visitor = new Visitor(mvc);
    assertThat(visitor.open("/sign-in").getContentAsString()).doesNotContain("/sign-in/demo");
    assertThat(visitor.send("/sign-in", "/sign-in/demo", "person", id.toString()).getStatus()).isEqualTo(404);
    assertThat(visitor.open("/mailbox").getStatus()).isEqualTo(404);
  }
}
