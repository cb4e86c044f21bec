package coop.phyle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhyleTest
class TokensTest {
  private static final Pattern SHOWN = Pattern.compile("phyle_[A-Za-z0-9_-]{43}");

  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired Tokens tokens;
  @Autowired SigningInByPassword passwords;
  @Autowired JdbcClient jdbc;

  private final Email email = new Email(UUID.randomUUID() + "@horta.example");

  private MockHttpServletResponse call(String token) throws Exception {
    var request = get("/api/v1/account");
    return new Visitor(mvc).send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
  }

  @Test
  void aTokenActsForItsOwnerUntilRevoked() throws Exception {
    var id = people.findOrCreate(email, "Aina", Locale.ENGLISH);
    var token = tokens.make(id, "hledger script");
    var answer = call(token);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).contains(id.toString(), "Aina");
    assertThat(answer.getCookie("SESSION")).isNull();
    assertThat(tokens.of(id).getFirst().lastUsed()).isNotNull();
    tokens.revoke(new PersonId(UUID.randomUUID()), tokens.of(id).getFirst().id());
    assertThat(call(token).getStatus()).as("only its owner revokes it").isEqualTo(200);
    tokens.revoke(id, tokens.of(id).getFirst().id());
    assertThat(call(token).getStatus()).isEqualTo(401);
    assertThat(tokens.of(id)).isEmpty();
  }

  @Test
  void withoutTokenOrWithAMadeUpOneTheApiSaysSo() throws Exception {
    for (var token : new String[] {"", "phyle_" + "A".repeat(43), "nonsense"}) {
      var answer = call(token);
      assertThat(answer.getStatus()).isEqualTo(401);
      assertThat(answer.getContentType()).startsWith("application/problem+json");
      assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Bearer");
      assertThat(answer.getContentAsString()).contains("\"status\":401");
    }
  }

  @Test
  void theTokenIsShownOnceAndNotKept() throws Exception {
    var id = people.findOrCreate(email, "Aina", Locale.ENGLISH);
    passwords.set(id, "", "cuatro gallinas bajo el almendro");
    var aina = new Visitor(mvc);
    aina.send("/sign-in", "/sign-in/password", "email", email.value(), "password", "cuatro gallinas bajo el almendro");
    var shown = SHOWN.matcher(aina.send("/account", "/account/tokens", "token", "my script").getContentAsString());
    assertThat(shown.find()).isTrue();
    assertThat(aina.open("/account").getContentAsString()).contains("my script").doesNotContain(shown.group());
    assertThat(call(shown.group()).getStatus()).isEqualTo(200);
    assertThat(jdbc.sql("select token::text from identity.token where person_id = :id").param("id", id.value()).query(String.class).single())
        .doesNotContain(shown.group());
    var token = tokens.of(id).getFirst().id();
    aina.send("/account", "/account/tokens/" + token + "/revocation");
    assertThat(call(shown.group()).getStatus()).isEqualTo(401);
  }
}
